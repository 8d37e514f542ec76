/** One visit of a learner in a learning platform: what it is told, in which order. */

import type { Lms } from "./lms.ts";
import { compressed, type Kept, packed, timespan, values } from "./scorm-record.ts";

export class ScormSession {
  readonly #lms: Pick<Lms, "get" | "set" | "finish">;
  readonly #began = performance.now();
  #best: number | null;
  #kept: string | null;
  #passed: boolean;

  constructor(lms: Pick<Lms, "get" | "set" | "finish">, before: Kept) {
    this.#lms = lms;
    this.#best = before.best;
    this.#kept = before.code;
    this.#passed = lms.get("cmi.core.lesson_status") === "passed";
    // A platform may take a session in which nothing is said for a completed one.
    if (!this.#passed) lms.set([["cmi.core.lesson_status", "incomplete"]]);
  }

  /** A review, or a look without credit, is not recorded. */
  static isRecorded(lms: Pick<Lms, "get">): boolean {
    return !["browse", "review"].includes(lms.get("cmi.core.lesson_mode"));
  }

  /** In this visit or an earlier one; nothing takes it back. */
  get passed(): boolean {
    return this.#passed;
  }

  /** A run has ended, with this share of the tests, in percent. Null is no score: the tests themselves broke. */
  ran(score: number | null, accepted: boolean, code: string): void {
    if (score === null) return;
    this.#best = Math.max(this.#best ?? 0, score);
    this.#passed ||= accepted;
    this.#lms.set(values(this.#best, this.#passed ? "passed" : "incomplete"));
    this.#keep(code);
  }

  /** The draft is this now. */
  holds(code: string): void {
    if (code !== this.#kept) this.#keep(code);
  }

  /** Time and the wish to come back are of the session; the status is none of its end's business. */
  leave(): void {
    this.#lms.set([["cmi.core.session_time", timespan(performance.now() - this.#began)], ["cmi.core.exit", "suspend"]]);
    this.#lms.finish();
  }

  #keep(code: string): void {
    this.#kept = code;
    const state = { code, best: this.#best };
    const text = packed(state);
    if (text !== null) this.#lms.set([["cmi.suspend_data", text]]);
    else void compressed(state).then((shorter) => code === this.#kept && this.#lms.set([["cmi.suspend_data", shorter]]));
  }
}
