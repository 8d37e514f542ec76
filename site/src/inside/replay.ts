/** What holds at a step of a recording, and where the ways forwards and back lead. Pure. */

import type { Frame, Recording, Step, Value } from "./recording.ts";

export interface Variable {
  name: string;
  value: Value;
  /** Set or changed by what ran since the frame's step before. */
  isNew: boolean;
  /** Other names in the same memory. */
  shares: readonly string[];
}

/** A loop that a step is in: its lines, the pass, and of how many; null while that is not known. */
export interface Pass {
  first: number;
  last: number;
  pass: number;
  passes: number | null;
}

/** Places of the steps of each frame, kept up to date while a recording grows. */
export class Replay {
  readonly recording: Recording;
  readonly #places = new Map<number, number[]>();
  #read = 0;

  constructor(recording: Recording) {
    this.recording = recording;
  }

  /** Call it when the recording has grown. */
  update(): void {
    const { steps } = this.recording;
    for (; this.#read < steps.length; this.#read += 1) {
      const { frame } = steps[this.#read] as Step;
      const places = this.#places.get(frame);
      if (places) places.push(this.#read);
      else this.#places.set(frame, [this.#read]);
    }
  }

  get count(): number {
    return this.#read;
  }

  step(place: number): Step {
    const step = this.recording.steps[place];
    if (!step) throw new Error(`there is no step ${place}`);
    return step;
  }

  /** The frames that stand on one another at this step, the innermost last. */
  stack(place: number): { number: number; frame: Frame; line: number }[] {
    const stack = [];
    let number: number | null = this.step(place).frame;
    while (number !== null && stack.length < 2_000) {
      const frame = this.recording.frames.get(number);
      if (!frame) break;
      stack.unshift({ number, frame, line: this.step(this.#lastOf(number, place)).line });
      number = frame.parent;
    }
    return stack;
  }

  /** The variables of a frame at this step, in the order in which they came. */
  variables(frame: number, place: number): Variable[] {
    const held = new Map<string, Value>();
    let shares: readonly (readonly string[])[] = [];
    let latest: Step | null = null;
    for (const at of this.#placesOf(frame)) {
      if (at > place) break;
      latest = this.step(at);
      for (const name of latest.gone) held.delete(name);
      for (const [name, value] of latest.set) held.set(name, value);
      shares = latest.shares ?? shares;
    }
    const fresh = this.step(place).frame === frame ? this.step(place).set : new Map<string, Value>();
    return [...held].map(([name, value]) => ({
      name,
      value,
      isNew: fresh.has(name),
      shares: (shares.find((group) => group.includes(name)) ?? []).filter((other) => other !== name),
    }));
  }

  /** The line that ran before this step in its frame; null at the frame's first step. */
  ran(place: number): number | null {
    const places = this.#placesOf(this.step(place).frame);
    const before = places[places.indexOf(place) - 1];
    if (before === undefined) return null;
    const { kind, line } = this.step(before);
    return kind === "call" ? null : line;
  }

  /** For each line of a frame that has run by this step: what it set last. */
  results(frame: number, place: number): Map<number, readonly [string, Value][]> {
    const results = new Map<number, readonly [string, Value][]>();
    let line: number | null = null;
    for (const at of this.#placesOf(frame)) {
      if (at > place) break;
      const step = this.step(at);
      if (line !== null && step.set.size > 0) results.set(line, [...step.set]);
      line = step.kind === "call" ? null : step.line;
    }
    return results;
  }

  /** The loops around this step, the innermost last. */
  passes(place: number): Pass[] {
    const { frame, line } = this.step(place);
    const found = this.#loopsAt(frame, line).map(([first, last]) => this.#passIn(frame, place, first, last));
    return found.filter((pass) => pass !== null);
  }

  /** Where the next pass of the innermost loop begins, or the one before; null where there is none. */
  otherPass(place: number, by: 1 | -1): number | null {
    const { frame, line } = this.step(place);
    const loop = this.#loopsAt(frame, line).at(-1);
    if (!loop) return null;
    const visits = this.#visits(frame, place, ...loop);
    const now = visits.findLastIndex((at) => at <= place);
    const back = by === -1 && (visits[now] ?? place) < place ? 0 : by;
    return visits[now + back] ?? null;
  }

  /** The first step after the innermost loop; null where the recording does not come so far. */
  afterLoop(place: number): number | null {
    const { frame, line } = this.step(place);
    const loop = this.#loopsAt(frame, line).at(-1);
    if (!loop) return null;
    const [first, last] = loop;
    return this.#placesOf(frame).find((at) => at > place && isOutside(this.step(at), first, last)) ?? null;
  }

  /** The next or the last step that is not inside a call made from here. */
  over(place: number, by: 1 | -1): number | null {
    const around = new Set(this.stack(place).map(({ number }) => number));
    for (let at = place + by; at >= 0 && at < this.#read; at += by) if (around.has(this.step(at).frame)) return at;
    return null;
  }

  /** The step at which this frame's caller goes on; null for the outermost. */
  out(place: number): number | null {
    const parent = this.recording.frames.get(this.step(place).frame)?.parent ?? null;
    if (parent === null) return null;
    return this.#placesOf(parent).find((at) => at > place) ?? null;
  }

  #placesOf(frame: number): readonly number[] {
    return this.#places.get(frame) ?? [];
  }

  #lastOf(frame: number, place: number): number {
    return this.#placesOf(frame).findLast((at) => at <= place) ?? place;
  }

  /** Loops of the file around this line, and one within a single line, of which Python only tells that it goes back. */
  #loopsAt(frame: number, line: number): (readonly [number, number])[] {
    const loops = this.recording.loops.filter(([first, last]) => first <= line && line <= last);
    if (loops.some(([first, last]) => first === line && last === line)) return loops;
    const within = this.#placesOf(frame).some((at) => this.step(at).kind === "back" && this.step(at).line === line);
    return within ? [...loops, [line, line]] : loops;
  }

  /** The steps at which this time through the loop a pass began; the last one may only have found that there is none left. */
  #visits(frame: number, place: number, first: number, last: number): number[] {
    let visits: number[] = [];
    let inside = false;
    for (const at of this.#placesOf(frame)) {
      const step = this.step(at);
      const begins = step.line === first && (step.kind === "line" || step.kind === "back");
      if (begins && (!inside || (step.kind === "line" && first === last))) {
        if (at > place) break;
        visits = [at];
        inside = true;
      } else if (begins) {
        visits.push(at);
      } else if (isOutside(step, first, last)) {
        if (at > place && inside) break;
        inside = false;
      }
    }
    return visits;
  }

  #passIn(frame: number, place: number, first: number, last: number): Pass | null {
    const visits = this.#visits(frame, place, first, last);
    const end = visits.at(-1);
    if (end === undefined) return null;
    const places = this.#placesOf(frame);
    const next = places[places.indexOf(end) + 1];
    const over = next !== undefined && isOutside(this.step(next), first, last);
    const known = next !== undefined && places.some((at) => at > end && isOutside(this.step(at), first, last));
    const passes = over ? visits.length - 1 : visits.length;
    const pass = visits.findLastIndex((at) => at <= place) + 1;
    return { first, last, pass: known ? Math.min(pass, passes) : pass, passes: known ? passes : null };
  }
}

/** Whether a step shows that the loop in these lines is over. */
function isOutside({ kind, line }: Step, first: number, last: number): boolean {
  return kind === "return" || line < first || line > last;
}
