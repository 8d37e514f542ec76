/**
 * The learner's last texts: each that was run, and each that something else took the place of. They outlive a reload, so that a reset, a
 * link or another tab never has the last word.
 */

import type { Summary, Verdict } from "../shared/protocol.ts";
import type { Store } from "../shared/storage.ts";

/** Texts that are kept, and characters of all of them together: the browser gives a site a few million. */
const MOST = 30;
const MOST_CHARACTERS = 200_000;

export interface Result {
  verdict: Verdict;
  passed: number;
  total: number;
}

export interface EarlierText {
  source: string;
  /** When it was last run or replaced, in milliseconds since 1970. */
  time: number;
  /** What the tests said of it; null if they were never run to their end. */
  result: Result | null;
}

const keyOf = (slug: string): string => `earlier:${slug}`;

/** Newest first. What is not readable, as after a change by hand, is left out. */
export function readEarlier(store: Store, slug: string): EarlierText[] {
  try {
    const list: unknown = JSON.parse(store.read(keyOf(slug)) ?? "[]");
    return Array.isArray(list) ? list.filter(isEarlier) : [];
  } catch {
    return [];
  }
}

/** Take in texts that were kept elsewhere. A text stands in the list once, with its newer time. */
export function addEarlier(store: Store, slug: string, texts: readonly unknown[]): void {
  if (!texts.some(isEarlier)) return;
  const all = [...readEarlier(store, slug), ...texts.filter(isEarlier)].sort((one, other) => other.time - one.time);
  const result = ({ source }: EarlierText): Result | null => all.find((entry) => entry.source === source && entry.result)?.result ?? null;
  const once = all.filter((entry, place) => all.findIndex(({ source }) => source === entry.source) === place);
  write(store, slug, once.map((entry) => ({ source: entry.source, time: entry.time, result: result(entry) })));
}

/** Milliseconds since 1970 up to which there is a date. */
const LATEST = 8.64e15;
const VERDICTS: readonly unknown[] = [
  "accepted", "wrong-answer", "run-time-error", "time-limit-exceeded", "memory-limit-exceeded", "compile-error", "judge-error",
] satisfies Verdict[];

function isEarlier(entry: unknown): entry is EarlierText {
  if (typeof entry !== "object" || entry === null) return false;
  const { source, time, result } = entry as Partial<EarlierText>;
  if (typeof source !== "string" || source.length > MOST_CHARACTERS) return false;
  if (typeof time !== "number" || !(time >= 0 && time <= LATEST)) return false;
  return result === null || (VERDICTS.includes(result?.verdict) && Number.isSafeInteger(result?.passed) && Number.isSafeInteger(result?.total));
}

/** Put `source` at the head of the list. A text stands in it once; without a `result` it keeps the one it had. */
export function keepEarlier(store: Store, slug: string, source: string, result: Result | null, now: number = Date.now()): void {
  if (source.trim() === "" || source.length > MOST_CHARACTERS) return;
  const before = readEarlier(store, slug);
  const same = before.find((entry) => entry.source === source);
  write(store, slug, [{ source, time: now, result: result ?? same?.result ?? null }, ...before.filter((entry) => entry !== same)]);
}

/** The newest, as many as there is room for, and the last accepted one, however many came after it. */
function write(store: Store, slug: string, list: readonly EarlierText[]): void {
  const accepted = list.find(({ result }) => result?.verdict === "accepted");
  let characters = accepted?.source.length ?? 0;
  const fits = (entry: EarlierText, place: number): boolean => place < MOST && (characters += entry.source.length) <= MOST_CHARACTERS;
  const kept = list.filter((entry, place) => entry === accepted || fits(entry, place));
  store.write(keyOf(slug), JSON.stringify(kept));
}

export function resultOf({ verdict, tests }: Summary): Result {
  return { verdict, passed: tests.filter(({ outcome }) => outcome === "passed").length, total: tests.length };
}

/** Where the browser has no room left, a draft is worth more than what came before it. False if it does not fit either. */
export function writeBeforeEarlier(store: Store, slug: string, write: () => boolean): boolean {
  if (write()) return true;
  const list = store.read(keyOf(slug));
  if (list === null) return false;
  store.remove(keyOf(slug));
  const kept = write();
  store.write(keyOf(slug), list); // for this visit, or for good if there is room after all
  return kept;
}
