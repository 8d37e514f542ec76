/** A recording made by hand: what a sandbox would have sent, and the replay of it. */

import { createReader } from "../../src/inside/reader.ts";
import { Replay } from "../../src/inside/replay.ts";

export type Told = [kind: string, frame: number, line: number, more?: Record<string, unknown>];

export const int = (text: number): Record<string, unknown> => ({ type: "int", text: String(text) });

export function sent(steps: readonly Told[], loops: number[][] = [], end = "whole"): string {
  const lines = [{ loops }, ...steps.map(([k, f, l, more]) => ({ k, f, l, ...more })), { end }];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

export function replayOf(steps: readonly Told[], loops: number[][] = []): Replay {
  const reader = createReader();
  reader.take(sent(steps, loops));
  const replay = new Replay(reader.recording);
  replay.update();
  return replay;
}
