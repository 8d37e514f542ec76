/** How fast bytes arrive, and how long the rest will take. Pure but for the clock that it is given. */

/** Milliseconds that are looked back upon: long enough for an even figure, short enough to follow a line that changes. */
const WINDOW = 15_000;
/** Milliseconds that must have passed before anything is said: on a usual line all is here by then. */
const FIRST = 3000;

export class PaceMeter {
  #seen: { at: number; done: number }[] = [];

  /** `done` of `total` bytes are here at this moment (`performance.now`). */
  note(done: number, total: number, now: number): { rate: number | null; left: number | null } {
    const last = this.#seen.at(-1);
    // A file that comes again from its beginning starts the count anew.
    if (last && done < last.done) this.#seen = [];
    this.#seen.push({ at: now, done });
    while (this.#seen.length > 2 && now - (this.#seen[1] as { at: number }).at >= WINDOW) this.#seen.shift();
    const first = this.#seen[0] as { at: number; done: number };
    if (now - first.at < FIRST || done === first.done) return { rate: null, left: null };
    const rate = (1000 * (done - first.done)) / (now - first.at);
    return { rate, left: Math.max(total - done, 0) / rate };
  }
}
