/** What a learning platform keeps of an exercise (SCORM 1.2), and what it is set to after a run. Pure. */

import type { Summary } from "../shared/protocol.ts";
import { codeOf, fragmentOf } from "./share.ts";

/** Characters that a platform promises to keep of `cmi.suspend_data`. */
export const MOST_KEPT = 4096;

/** The statuses of `cmi.core.lesson_status` that this sets. */
export type Status = "incomplete" | "passed";

export interface Kept {
  /** The draft, or null where it was too long to be kept. */
  code: string | null;
  /** Percent of the tests that the best run passed, or null before the first. */
  best: number | null;
}

/** The text of `cmi.suspend_data`, made at once; null if the draft is too long for it as it is. */
export function packed({ code, best }: Kept): string | null {
  const whole = JSON.stringify({ format: 1, best, text: code });
  return whole.length <= MOST_KEPT ? whole : null;
}

/** The same with the draft compressed. One that is too long even so is left out. */
export async function compressed({ code, best }: Kept): Promise<string> {
  const whole = JSON.stringify({ format: 1, best, code: code === null ? null : await fragmentOf(code) });
  return whole.length <= MOST_KEPT ? whole : JSON.stringify({ format: 1, best });
}

/** What either has written; nothing where it is no such text, as before the first visit. */
export async function unpack(text: string): Promise<Kept> {
  try {
    const { format, best, code, text: plain } = JSON.parse(text) as Record<string, unknown>;
    if (format !== 1) return { code: null, best: null };
    return {
      code: typeof plain === "string" ? plain : typeof code === "string" ? (await codeOf(code)) || null : null,
      best: typeof best === "number" && best >= 0 && best <= 100 ? best : null,
    };
  } catch {
    return { code: null, best: null };
  }
}

/** Percent of the tests that passed; null where the tests themselves broke, which says nothing about the code. */
export function percentOf(verdict: string, passed: number, total: number): number | null {
  return verdict === "judge-error" || total === 0 ? null : (100 * passed) / total;
}

export function scoreOf({ verdict, tests }: Summary): number | null {
  return percentOf(verdict, tests.filter(({ outcome }) => outcome === "passed").length, tests.length);
}

/** In order: a platform may look at the score when it is given the status. Whoever has passed stays so. */
export function values(best: number, status: Status): [element: string, value: string][] {
  return [
    ["cmi.core.score.min", "0"],
    ["cmi.core.score.max", "100"],
    ["cmi.core.score.raw", best.toFixed(2)],
    ["cmi.core.lesson_status", status],
  ];
}

/** Milliseconds as a CMITimespan, HHHH:MM:SS.SS. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.min(Math.round(milliseconds / 10), 9999 * 360_000);
  const part = (value: number, digits: number): string => String(Math.floor(value)).padStart(digits, "0");
  return `${part(hundredths / 360_000, 4)}:${part((hundredths / 6000) % 60, 2)}:${part((hundredths / 100) % 60, 2)}.${part(hundredths % 100, 2)}`;
}
