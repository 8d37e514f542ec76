/** W7: "Replace all" changes what was named, and nothing else. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { edited } from "../../src/shared/edits.ts";

const edit = (line: number, column: number, old: string, text: string) => ({ line, column, old, text });

test("all places are changed, several in a line and beyond the basic plane", () => {
  const edits = [edit(1, 3, "−", "-"), edit(2, 1, "“", '"'), edit(2, 5, "”", '"'), edit(2, 6, "\u200b", ""), edit(3, 1, "&gt;", ">")];
  assert.equal(edited("𝑥 − 1\n“a𝑥b”\u200b\n&gt; 3", edits), '𝑥 - 1\n"a𝑥b"\n> 3');
});

test("what is no longer there is left alone", () => {
  const text = "x - 1\ny";
  assert.equal(edited(text, [edit(1, 3, "−", "+"), edit(9, 1, "y", "z"), edit(2, 9, "y", "z"), edit(0, 0, "x", "z")]), text);
});

test("an end of a line may come in a character's place", () => {
  assert.equal(edited("a\u2028b", [edit(1, 2, "\u2028", "\n")]), "a\nb");
});
