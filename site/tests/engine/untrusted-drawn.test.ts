/** What a submission may forge of what it has drawn becomes what a page can show. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { readDrawn } from "../../src/engine/untrusted-drawn.ts";
import type { ArrayPicture, FigurePicture } from "../../src/shared/pictures.ts";

const figuresIn = (text: string): FigurePicture[] => readDrawn(text) as FigurePicture[];
const arraysIn = (...pieces: unknown[]): ArrayPicture[] => readDrawn(JSON.stringify(pieces)) as ArrayPicture[];
const ARRAY = { title: "X", shape: [2, 3], lengths: [2, 3], step: 1, values: [1, 2, "nan", 4, 5, "-inf"], ends: [1, 5], note: "" };

test("of figures only as many, and as much of them, are taken as a page shows", () => {
  const svg = "<svg/>";
  const many = JSON.stringify([...Array(9).keys()].map(() => ({ title: "t", svg })));
  assert.equal(figuresIn(many).length, 4);
  const [large] = figuresIn(JSON.stringify([{ title: "x".repeat(1000), svg: "y".repeat(1_000_001) }]));
  assert.equal(large?.svg, "");
  assert.ok((large?.title.length ?? 0) <= 301);
  assert.deepEqual(figuresIn('[null, {"title": 3, "svg": {"toString": 1}}]').map((figure) => figure.svg), [""]);
  assert.deepEqual(figuresIn('{"ok": true}'), []);
});

test("what could not stand in an address is no part of a figure", () => {
  const [figure] = figuresIn('[{"title": "t", "svg": "<svg>\\ud800</svg>"}]');
  assert.doesNotThrow(() => encodeURIComponent(figure?.svg ?? ""));
});

test("an array comes through as it is, and at most six of them", () => {
  assert.deepEqual(arraysIn(ARRAY), [ARRAY]);
  assert.equal(arraysIn(...Array(9).fill(ARRAY)).length, 6);
});

test("an array whose numbers do not fill its shape, or are too many, is shown as none", () => {
  for (const forged of [
    { ...ARRAY, lengths: [2, 4] },
    { ...ARRAY, lengths: [2, -3] },
    { ...ARRAY, lengths: [1, 2, 3, 1], shape: [1, 2, 3, 1] },
    { ...ARRAY, lengths: [6] },
    { ...ARRAY, lengths: [1e9, 1e9], shape: [1e9, 1e9] },
    { ...ARRAY, values: { length: 6 } },
    { ...ARRAY, lengths: "23" },
  ]) {
    const [array] = arraysIn(forged);
    assert.deepEqual([array?.shape, array?.lengths, array?.values], [[], [], []], JSON.stringify(forged));
  }
});

test("what stands for a number is a number or a short text", () => {
  const [array] = arraysIn({ ...ARRAY, values: [1, {}, [], "x".repeat(99), null, true], step: 0, ends: ["1", {}] });
  assert.deepEqual(array?.ends, []);
  assert.ok(array?.values.every((value) => typeof value === "number" || value.length <= 5));
  assert.equal(array?.step, 1);
});

test("arrays come before figures, whatever their order", () => {
  const drawn = readDrawn(JSON.stringify([{ title: "f", svg: "<svg/>" }, ARRAY]));
  assert.deepEqual(drawn.map(({ title }) => title), ["X", "f"]);
});
