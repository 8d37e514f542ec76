import assert from "node:assert/strict";
import { test } from "node:test";

import { type Entry, find, folded } from "../../src/page/finder.ts";

const entries: Entry[] = [
  { text: folded("Batch norm Normalize a batch batch_norm statistics"), level: "Medium", progress: "solved", tags: ["statistics"] },
  { text: folded("Große Summen Añade números add"), level: "Easy", progress: "none", tags: [] },
  { text: folded("Group norm Groups of channels group_norm"), level: "Medium", progress: "started", tags: ["statistics", "images"] },
];
const none = { words: "", level: "", progress: "", tag: "" };
const found = (wanted: Partial<typeof none>): number[] =>
  find(entries, { ...none, ...wanted }).flatMap((is, place) => (is ? [place] : []));

test("without a wish everything is there", () => {
  assert.deepEqual(found({}), [0, 1, 2]);
  assert.deepEqual(found({ words: "  " }), [0, 1, 2]);
});

test("every word must be there, in any order and from the middle of a word", () => {
  assert.deepEqual(found({ words: "norm" }), [0, 2]);
  assert.deepEqual(found({ words: "norm group" }), [2]);
  assert.deepEqual(found({ words: "orm atch" }), [0]);
  assert.deepEqual(found({ words: "norm sums" }), []);
});

test("capitals and marks on letters make no difference", () => {
  assert.deepEqual(found({ words: "GROSSE" }), [1]);
  assert.deepEqual(found({ words: "anade NUMEROS" }), [1]);
});

test("functions and tags are found by their names", () => {
  assert.deepEqual(found({ words: "group_norm" }), [2]);
  assert.deepEqual(found({ words: "statistics" }), [0]);
});

test("filters are taken together with the words", () => {
  assert.deepEqual(found({ level: "Medium" }), [0, 2]);
  assert.deepEqual(found({ tag: "statistics", progress: "started" }), [2]);
  assert.deepEqual(found({ words: "norm", progress: "solved" }), [0]);
  assert.deepEqual(found({ level: "Hard" }), []);
});
