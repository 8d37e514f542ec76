/** The figures of the lesson compute what the lesson says, and every figure has its name. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { normalizeMatrix, setKey } from "../../../src/figures/maths/normalization.ts";

const X = [[5, 4, 7, 2], [1, 6, 2, 3], [4, 8, 1, 9]];
const ONES = [1, 1, 1, 1];
const ZEROS = [0, 0, 0, 0];
const rounded = (rows: number[][]) => rows.map((row) => row.map((value) => Math.round(value * 1000) / 1000));

test("the matrix of the lesson has the statistics worked by hand", () => {
  const { mean, variance, plain, scaled } = normalizeMatrix(X, 2, [1, 1, 2, 0.5], [0, 0, 1, -1]);
  assert.deepEqual(mean, [[4.5, 4.5], [3.5, 2.5], [6, 5]]);
  assert.deepEqual(variance, [[0.25, 6.25], [6.25, 0.25], [4, 16]]);
  assert.deepEqual(rounded(plain), [[1, -1, 1, -1], [-1, 1, -1, 1], [-1, 1, -1, 1]]);
  assert.deepEqual(rounded(scaled), [[1, -1, 3, -1.5], [-1, 1, -1, -0.5], [-1, 1, -1, -0.5]]);
});

test("one group is the whole row, and as many groups as channels leave nothing but the shift", () => {
  const whole = normalizeMatrix(X, 1, ONES, ZEROS);
  assert.deepEqual(whole.mean, [[4.5], [3], [5.5]]);
  assert.deepEqual(normalizeMatrix(X, 4, ONES, [1, 2, 3, 4]).scaled[0], [1, 2, 3, 4]);
});

test("each method makes as many sets as the lesson's table says", () => {
  const places = [0, 1, 2].flatMap((sample) => [...Array(8).keys()].map((channel) => [sample, channel, 0, 0]));
  const sets = (method: Parameters<typeof setKey>[0], size: number) => new Set(places.map((index) => setKey(method, index, size))).size;
  assert.deepEqual([sets("batch", 2), sets("layer", 2), sets("instance", 2), sets("group", 2)], [8, 3, 24, 12]);
});

test("a figure is known by the name of its file", () => {
  const source = readFileSync(new URL("../../../src/page/figures.ts", import.meta.url), "utf8");
  const imported = [...source.matchAll(/from "\.\.\/figures\/([\w-]+)\.ts"/g)].map((match) => match[1]).sort();
  const files = readdirSync(new URL("../../../src/figures/", import.meta.url)).filter((name) => name.endsWith(".ts")).map((name) => name.replace(/\.ts$/, "")).sort();
  assert.deepEqual(imported, files);
});
