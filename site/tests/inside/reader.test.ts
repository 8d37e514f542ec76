import assert from "node:assert/strict";
import { test } from "node:test";

import { createReader } from "../../src/inside/reader.ts";
import type { Recording } from "../../src/inside/recording.ts";
import { int, sent } from "./made.ts";

const CALL = { k: "call", f: 1, l: 1, name: "f", from: null };

function read(...lines: (object | string)[]): Recording {
  const reader = createReader();
  for (const line of lines) reader.take(typeof line === "string" ? line : `${JSON.stringify(line)}\n`);
  return reader.recording;
}

const setOf = (x: unknown): Recording => read({ ...CALL, set: { x } });

test("a recording may arrive in pieces of any size", () => {
  const text = sent([["call", 1, 1, { name: "f", from: null, set: { n: int(3) } }], ["line", 1, 2], ["return", 1, 2, { value: int(4) }]], [[2, 2]]);
  const reader = createReader();
  for (const character of text) reader.take(character);
  const { steps, loops, ended } = reader.recording;
  assert.deepEqual([steps.map(({ kind }) => kind), loops, ended], [["call", "line", "return"], [[2, 2]], "whole"]);
});

test("an array has its picture, and what has changed in it", () => {
  const x = { type: "ndarray", text: "", shape: [2, 2], dtype: "float64", window: [2, 2], from: [0, 0], numbers: [1, "nan", "-inf", 2.5], changed: [3], changes: 1 };
  const value = setOf(x).steps[0]?.set.get("x");
  assert.deepEqual(value?.picture?.values, [1, NaN, -Infinity, 2.5]);
  assert.deepEqual([[...(value?.picture?.changed ?? [])], value?.changes, value?.shape], [[3], 1, [2, 2]]);
});

test("nothing after the end counts", () => {
  const { steps, ended } = read(CALL, { end: "steps" }, { k: "line", f: 1, l: 2 }, { end: "whole" });
  assert.deepEqual([steps.length, ended], [1, "steps"]);
});

const NO_STEPS: [string, object | string][] = [
  ["no JSON", "{\"k\":\n"],
  ["a list", "[1,2]\n"],
  ["deep JSON", `${"[".repeat(200_000)}\n`],
  ["a prototype", "{\"__proto__\":{\"k\":\"line\",\"f\":1,\"l\":1}}\n"],
  ["another kind", { k: "verdict", f: 1, l: 1 }],
  ["a kind that is no text", { k: ["line"], f: 1, l: 1 }],
  ["a frame that nobody called", { k: "line", f: 7, l: 1 }],
  ["a line that is no number", { k: "line", f: 1, l: "1" }],
  ["a negative line", { k: "line", f: 1, l: -1 }],
  ["a fraction of a line", { k: "line", f: 1, l: 1.5 }],
  ["a frame twice", CALL],
  ["another end", { end: "accepted" }],
  ["a line that is too long", `{"k":"line","f":1,"l":1,"x":"${"x".repeat(1_000_001)}"}\n`],
];
for (const [name, line] of NO_STEPS) {
  test(`${name} is no step`, () => {
    const { steps, ended } = read(CALL, line, { k: "line", f: 1, l: 9 });
    assert.deepEqual([steps.map(({ line: number }) => number), ended], [[1, 9], null]);
  });
}

test("values are cut to what can be shown", () => {
  const long = setOf({ type: "t".repeat(5_000), text: "\ud800".repeat(5_000), parts: [["p", { text: "1", parts: [["q", int(1)]] }], "r"] });
  const value = long.steps[0]?.set.get("x");
  assert.deepEqual([value?.type.length, value?.text.length, value?.text.isWellFormed()], [100, 600, true]);
  assert.deepEqual([value?.parts.length, value?.parts[0]?.[1].parts.length], [1, 0]);
  const many = read({ ...CALL, set: Object.fromEntries([...Array(500).keys()].map((number) => [`v${number}`, int(number)])), gone: Array(500).fill("x") });
  assert.deepEqual([many.steps[0]?.set.size, many.steps[0]?.gone.length], [80, 80]);
});

const NO_PICTURES: [string, object][] = [
  ["more numbers than its size", { window: [2], from: [0], numbers: [1, 2, 3] }],
  ["more than a picture holds", { window: [300], from: [0], numbers: Array(300).fill(0) }],
  ["a size that is no size", { window: [-1, -3], from: [0, 0], numbers: [1, 2, 3] }],
  ["another number of axes", { window: [3], from: [0, 0], numbers: [1, 2, 3] }],
  ["no axis", { window: [], from: [], numbers: [1] }],
  ["a thousand axes", { window: Array(1000).fill(1), from: Array(1000).fill(0), numbers: [1] }],
];
for (const [name, told] of NO_PICTURES) {
  test(`an array with ${name} has no picture`, () => {
    const value = setOf({ type: "ndarray", text: "", shape: [3], dtype: "int64", ...told }).steps[0]?.set.get("x");
    assert.deepEqual([value?.picture, value?.shape], [null, [3]]);
  });
}

test("places outside a picture have not changed", () => {
  const x = { type: "ndarray", window: [2], from: [0], numbers: [1, 2], changed: [1, 2, -1, "0", 1e9] };
  assert.deepEqual([...(setOf(x).steps[0]?.set.get("x")?.picture?.changed ?? [])], [1]);
});

test("steps, frames and loops have a bound", () => {
  const reader = createReader();
  reader.take(`${JSON.stringify({ loops: Array(9_000).fill([1, 2]) })}\n`);
  for (let frame = 1; frame < 5_000; frame += 1) reader.take(`${JSON.stringify({ ...CALL, f: frame, from: frame - 1 })}\n`);
  for (let step = 0; step < 20_000; step += 1) reader.take('{"k":"line","f":1,"l":1}\n');
  const { steps, frames, loops, ended } = reader.recording;
  assert.deepEqual([steps.length, frames.size, loops.length, ended], [10_100, 3_100, 500, "steps"]);
});

test("text without a line end is not kept for ever", () => {
  const reader = createReader();
  for (let piece = 0; piece < 50; piece += 1) reader.take("x".repeat(100_000));
  reader.take("\n");
  reader.take(`${JSON.stringify(CALL)}\n`);
  assert.equal(reader.recording.steps.length, 1);
});
