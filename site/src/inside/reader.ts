/**
 * Makes a recording of the text that a sandbox sends, piece by piece. The interpreter belongs to the submission, which can put anything
 * into it: what is no step is left out, and everything has a bound.
 */

import { toNumber } from "../shared/numbers.ts";
import type { End, Kind, Numbers, Recording, Step, Value } from "./recording.ts";

const KINDS: readonly string[] = ["call", "line", "back", "return", "yield", "resume", "raise"] satisfies Kind[];
const ENDS: readonly string[] = ["whole", "steps", "seconds", "size", "calls"] satisfies End[];
const MOST_STEPS = 10_100;
const MOST_FRAMES = 3_100;
const MOST_LOOPS = 500;
const MOST_NAMES = 80;
const MOST_NUMBERS = 256;
const MOST_DIMENSIONS = 64;
const MOST_PARTS = 20;
/** Characters: of a line, a text, a name. */
const [LONGEST, TEXT, NAME] = [1_000_000, 600, 100];

type Unread = Record<string, unknown>;

export interface Reader {
  readonly recording: Recording;
  /** True if there is something new. */
  take(piece: string): boolean;
  /** Nothing more will come. */
  end(why: End): void;
}

export function createReader(): Reader {
  const recording: Recording = { steps: [], frames: new Map(), loops: [], ended: null };
  /** What came of a line that is not whole yet. */
  let rest: string[] = [];
  let size = 0;
  return {
    recording,
    take(piece) {
      if (recording.ended) return false;
      // Joined when a line is whole, and not for every piece: a sandbox may send one character at a time.
      const last = piece.lastIndexOf("\n") + 1;
      if (last > 0) {
        const lines = [...rest, piece.slice(0, last - 1)].join("").split("\n");
        for (const line of lines) if (line.length <= LONGEST && !recording.ended) takeLine(recording, line);
        [rest, size] = [[], 0];
      }
      size += piece.length - last;
      if (size <= LONGEST) rest.push(piece.slice(last));
      return true;
    },
    end(why) {
      recording.ended ??= why;
    },
  };
}

function takeLine(recording: Recording, line: string): void {
  let told: unknown;
  try {
    told = JSON.parse(line);
  } catch {
    return;
  }
  if (!isRecord(told)) return;
  if (Array.isArray(told["loops"])) recording.loops = loopsOf(told["loops"]);
  else if (typeof told["end"] === "string" && ENDS.includes(told["end"])) recording.ended = told["end"] as End;
  else if (recording.steps.length < MOST_STEPS) takeStep(recording, told);
  else recording.ended = "steps";
}

function takeStep({ steps, frames }: Recording, told: Unread): void {
  const { k: kind, f: frame, l: line } = told;
  if (typeof kind !== "string" || !KINDS.includes(kind) || !isCount(frame) || !isCount(line)) return;
  if (kind === "call") {
    if (frames.has(frame) || frames.size >= MOST_FRAMES) return;
    const parent = told["from"];
    frames.set(frame, { name: textOf(told["name"], NAME), parent: isCount(parent) && parent !== frame && frames.has(parent) ? parent : null });
  }
  if (!frames.has(frame)) return;
  const [type, message] = Array.isArray(told["error"]) ? (told["error"] as unknown[]) : [];
  const step: Step = {
    kind: kind as Kind,
    frame,
    line,
    set: new Map(isRecord(told["set"]) ? named(Object.entries(told["set"]), 0) : []),
    gone: namesOf(told["gone"]),
    shares: Array.isArray(told["shares"]) ? told["shares"].slice(0, MOST_NAMES).map(namesOf) : null,
    value: "value" in told ? valueOf(told["value"], 0) : null,
    error: kind === "raise" ? { type: textOf(type, NAME), message: textOf(message) } : null,
  };
  steps.push(step);
}

function loopsOf(told: readonly unknown[]): [number, number][] {
  return told.slice(0, MOST_LOOPS).flatMap((each): [number, number][] => {
    const [first, last] = Array.isArray(each) ? (each as unknown[]) : [];
    return isCount(first) && isCount(last) && first <= last ? [[first, last]] : [];
  });
}

/** `depth` counts the objects around it: the attributes of an object are told, and no further ones. */
function valueOf(told: unknown, depth: number): Value | null {
  if (!isRecord(told)) return null;
  const { shape, parts, changes } = told;
  return {
    type: textOf(told["type"], NAME),
    text: textOf(told["text"]),
    shape: isCounts(shape) ? shape : null,
    dtype: textOf(told["dtype"], NAME),
    picture: numbersOf(told),
    changes: isCount(changes) ? changes : null,
    sampled: told["sampled"] === true,
    parts: depth === 0 && Array.isArray(parts) ? named(parts.slice(0, MOST_PARTS).filter(isPair), 1) : [],
  };
}

function named(pairs: readonly (readonly [string, unknown])[], depth: number): [string, Value][] {
  return pairs.slice(0, MOST_NAMES).flatMap(([name, told]): [string, Value][] => {
    const value = valueOf(told, depth);
    return value ? [[textOf(name, NAME), value]] : [];
  });
}

function numbersOf({ window, from, numbers, changed }: Unread): Numbers | null {
  if (!isCounts(window) || !isCounts(from) || !Array.isArray(numbers) || from.length !== window.length) return null;
  const size = window.reduce((product, length) => product * length, 1);
  if (window.length === 0 || size !== numbers.length || size > MOST_NUMBERS) return null;
  const places = Array.isArray(changed) ? changed.filter(isCount).filter((place) => place < size) : [];
  const values = numbers.map((value: unknown) => (typeof value === "number" || typeof value === "string" ? toNumber(value) : NaN));
  return { window, from, values, changed: new Set(places) };
}

function isRecord(value: unknown): value is Unread {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPair(value: unknown): value is [string, unknown] {
  return Array.isArray(value) && typeof value[0] === "string";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= MOST_DIMENSIONS && value.every(isCount);
}

function namesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_NAMES).filter((name) => typeof name === "string").map((name) => textOf(name, NAME));
}

function textOf(value: unknown, most = TEXT): string {
  return typeof value === "string" ? value.slice(0, most).toWellFormed() : "";
}
