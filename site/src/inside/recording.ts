/** What is known of a recorded call. Plain data, read from what a sandbox sent (reader.ts). */

export type Kind = "call" | "line" | "back" | "return" | "yield" | "resume" | "raise";

/** What is told of a value. */
export interface Value {
  type: string;
  /** Empty where the numbers say it all. */
  text: string;
  shape: readonly number[] | null;
  dtype: string;
  picture: Numbers | null;
  /** Numbers that differ from what this name held before; null where nothing can be compared. */
  changes: number | null;
  /** Only a part was looked at for changes. */
  sampled: boolean;
  parts: readonly (readonly [string, Value])[];
}

/** The part of an array that is shown. */
export interface Numbers {
  window: readonly number[];
  from: readonly number[];
  /** Flat, in C order. */
  values: readonly number[];
  /** Places that have changed. */
  changed: ReadonlySet<number>;
}

export interface Step {
  kind: Kind;
  frame: number;
  line: number;
  set: ReadonlyMap<string, Value>;
  gone: readonly string[];
  /** Names that lie in the same memory, where that has changed. */
  shares: readonly (readonly string[])[] | null;
  /** What is returned or given out. */
  value: Value | null;
  error: { type: string; message: string } | null;
}

export interface Frame {
  name: string;
  /** The frame that called it, or null. */
  parent: number | null;
}

export type End = "whole" | "steps" | "seconds" | "size" | "calls" | "lost";

export interface Recording {
  steps: Step[];
  frames: Map<number, Frame>;
  /** First and last line of each loop. */
  loops: readonly (readonly [number, number])[];
  /** Null while it is being made. */
  ended: End | null;
}
