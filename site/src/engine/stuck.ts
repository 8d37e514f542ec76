/** Where a submission was when its time was up, from the last look at it (see realm-look.ts). */

import type { Frame } from "../shared/protocol.ts";
import type { Seen } from "./realm-client.ts";
import { LOOK_EVERY } from "../realm/realm-look.ts";
import { runWords } from "../shared/run-words.ts";

/** The line as the submission has it; null where it has no such line, which only a forged message says. */
export function stuckAt(line: number, source: string): Frame | null {
  const text = source.split(/\r\n|\r|\n/)[line - 1];
  return text === undefined ? null : { line, function: "", text };
}

/** A look may be late or missing: in a long step of C there is none. So an older line is told with its age. */
export function whenStuck({ line, at }: Seen, now: number): string {
  const age = (now - at) / 1000;
  return age < (3 * LOOK_EVERY) / 1000 ? runWords.stuckNow(line) : runWords.stuckBefore(Math.round(age), line);
}
