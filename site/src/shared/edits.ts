/** Changes of single characters that a load failure offers; whoever makes them looks whether the characters are still there. */

import type { Edit } from "./protocol.ts";

/** `text` with all edits that still fit it. Lines and columns count from 1, columns in characters as Python counts them. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n").map((line) => [...line]);
  // From the last to the first, so that places before an edit stay what they are.
  const ordered = [...edits].sort((one, other) => other.line - one.line || other.column - one.column);
  for (const { line, column, old, text: next } of ordered) {
    const characters = lines[line - 1];
    const length = [...old].length;
    if (characters?.slice(column - 1, column - 1 + length).join("") === old) characters.splice(column - 1, length, next);
  }
  return lines.map((characters) => characters.join("")).join("\n");
}
