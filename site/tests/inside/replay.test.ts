import assert from "node:assert/strict";
import { test } from "node:test";

import { stepSentence } from "../../src/inside/sentence.ts";
import { target } from "../../src/inside/steps-bar.ts";
import { type Told, int, replayOf } from "./made.ts";

// def f(n):                 1
//     for i in range(2):    2
//         for j in range(2):    3
//             g(j)          4
//     return i              5
// def g(x):                 7
//     return x              8
const call = (frame: number, x: number): Told[] => [
  ["call", frame, 7, { name: "g", from: 1, set: { x: int(x) } }],
  ["line", frame, 8],
  ["return", frame, 8, { value: int(x) }],
];
const inner = (i: number): Told[] => [
  ["line", 1, 3, { set: { i: int(i) } }],
  ["line", 1, 4, { set: { j: int(0) } }],
  ...call(2 + 2 * i, 0),
  ["line", 1, 3],
  ["line", 1, 4, { set: { j: int(1) } }],
  ...call(3 + 2 * i, 1),
  ["line", 1, 3],
];
const NESTED: Told[] = [
  ["call", 1, 1, { name: "f", from: null, set: { n: int(9) } }],
  ["line", 1, 2],
  ...inner(0),
  ["line", 1, 2],
  ...inner(1),
  ["line", 1, 2],
  ["line", 1, 5],
  ["return", 1, 5, { value: int(1) }],
];
const nested = replayOf(NESTED, [[2, 4], [3, 4]]);
/** The place of the n-th step of frame 1 in this line. */
const at = (line: number, nth: number): number =>
  NESTED.flatMap(([kind, frame, where], place) => (kind === "line" && frame === 1 && where === line ? [place] : []))[nth] ?? NaN;

test("variables are those of the step, forwards and back", () => {
  const text = (place: number): string => nested.variables(1, place).map(({ name, value }) => `${name}=${value.text}`).join(" ");
  assert.equal(text(0), "n=9");
  assert.equal(text(at(4, 1)), "n=9 i=0 j=1");
  assert.equal(text(at(5, 0)), "n=9 i=1 j=1");
  assert.equal(text(at(3, 0)), "n=9 i=0");
  assert.deepEqual(nested.variables(1, at(4, 1)).filter(({ isNew }) => isNew).map(({ name }) => name), ["j"]);
});

test("each loop counts its own passes, from one, and knows how many there are", () => {
  const passes = (place: number): string => nested.passes(place).map(({ first, pass, passes: of }) => `${first}: ${pass}/${of}`).join(", ");
  assert.equal(passes(at(4, 0)), "2: 1/2, 3: 1/2");
  assert.equal(passes(at(4, 3)), "2: 2/2, 3: 2/2");
  assert.equal(passes(at(2, 2)), "2: 2/2");
  assert.equal(passes(at(5, 0)), "");
});

test("a pass that is not over is not counted as one of so many", () => {
  const open = replayOf(NESTED.slice(0, at(4, 1)), [[2, 4], [3, 4]]);
  assert.deepEqual(open.passes(open.count - 1).map(({ pass, passes }) => [pass, passes]), [[1, null], [2, null]]);
});

test("a loop within one line is counted by its ways back", () => {
  const line = replayOf([
    ["call", 1, 1, { name: "f", from: null }],
    ["line", 1, 2],
    ["back", 1, 2, { set: { k: int(0) } }],
    ["back", 1, 2, { set: { k: int(1) } }],
    ["line", 1, 3],
    ["return", 1, 3],
  ]);
  assert.deepEqual([1, 2, 3].map((place) => line.passes(place).map(({ pass, passes }) => `${pass}/${passes}`)), [["1/2"], ["2/2"], ["2/2"]]);
});

test("the ways lead past calls, out of them, to the next pass and after the loop", () => {
  const into = at(4, 0) + 1;
  assert.equal(target(nested, at(4, 0), "on"), into);
  assert.equal(target(nested, at(4, 0), "over"), at(3, 1));
  assert.equal(target(nested, at(3, 1), "under"), at(4, 0));
  assert.equal(target(nested, into, "out"), at(3, 1));
  assert.equal(target(nested, into + 1, "over"), into + 2);
  assert.equal(target(nested, at(4, 0), "pass"), at(3, 1));
  assert.equal(target(nested, at(4, 1), "passBefore"), at(3, 1));
  assert.equal(target(nested, at(4, 0), "leave"), at(2, 1));
  assert.deepEqual((["back", "first", "under", "out", "pass"] as const).map((way) => target(nested, 0, way)), [null, null, null, null, null]);
  assert.deepEqual((["on", "last", "over", "leave"] as const).map((way) => target(nested, NESTED.length - 1, way)), [null, null, null, null]);
});

test("calls stand on one another, each in its own line", () => {
  const stack = nested.stack(at(4, 1) + 2);
  assert.deepEqual(stack.map(({ frame, line }) => [frame.name, line]), [["f", 4], ["g", 8]]);
});

test("beside a line stands what it set last, up to this step", () => {
  const results = (place: number): string[] =>
    [...nested.results(1, place)].map(([line, set]) => `${line}: ${set.map(([name, value]) => `${name}=${value.text}`).join(" ")}`);
  assert.deepEqual(results(at(4, 1)), ["2: i=0", "3: j=1"]);
  assert.deepEqual(results(0), []);
});

test("a sentence says what ran and what is next", () => {
  assert.equal(stepSentence(nested, 0), "f is called with n = 9.");
  assert.equal(stepSentence(nested, at(4, 0)), "Line 3 ran: j = 0. Line 4 is next.");
  assert.equal(stepSentence(nested, at(4, 0) + 3), "g returns 0.");
  const raised = replayOf([["call", 1, 1, { name: "f", from: null }], ["line", 1, 2], ["raise", 1, 2, { error: ["ValueError", "no"] }]]);
  assert.equal(stepSentence(raised, 2), "Line 2 raises ValueError: no.");
});
