import assert from "node:assert/strict";
import { test } from "node:test";

import { readBegin, readFromExercise } from "../../src/page/messages.ts";

const RESULT = { katalite: 1, kind: "result", exercise: "double", version: "0123456789ab", verdict: "accepted", passed: 3, total: 3 };

test("what an exercise says is read", () => {
  assert.deepEqual(readFromExercise(RESULT), RESULT);
  assert.deepEqual(readFromExercise({ katalite: 1, kind: "draft", code: "x = 1", more: 1 }), { katalite: 1, kind: "draft", code: "x = 1" });
  assert.deepEqual(readBegin({ katalite: 1, kind: "begin", code: null }), { katalite: 1, kind: "begin", code: null });
});

test("what nobody says is nothing", () => {
  const others = [null, undefined, 7, "katalite", [], {}, { ...RESULT, katalite: 2 }, { ...RESULT, kind: "other" }, { ...RESULT, passed: 4 }];
  const wrong = [{ ...RESULT, passed: -1 }, { ...RESULT, total: 0.5 }, { ...RESULT, verdict: 1 }, { katalite: 1, kind: "draft" }];
  for (const data of [...others, ...wrong]) assert.equal(readFromExercise(data), null);
  assert.equal(readFromExercise({ katalite: 1, kind: "draft", code: "x".repeat(200_001) }), null);
  for (const data of [null, "begin", { kind: "begin" }, RESULT]) assert.equal(readBegin(data), null);
});

test("a draft to begin with that is none is left out", () => {
  for (const code of [7, "x".repeat(200_001), undefined]) assert.equal(readBegin({ katalite: 1, kind: "begin", code })?.code, null);
});
