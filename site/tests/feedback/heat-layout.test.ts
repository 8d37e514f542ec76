/** Where the elements of an array stand in its picture. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { layOut, neighbour } from "../../src/feedback/heat-layout.ts";

test("samples stand below each other, channels side by side, with their pixels as tiles", () => {
  const { cells, columns, rows, columnAxis, rowAxis } = layOut([2, 3, 2, 4]);
  assert.equal(cells.length, 48);
  assert.deepEqual([columnAxis, rowAxis], [1, 0]);
  assert.deepEqual(columns.map(({ number, length }) => [number, length]), [[0, 4], [1, 4], [2, 4]]);
  assert.deepEqual(rows.map(({ number, length }) => [number, length]), [[0, 2], [1, 2]]);
  const last = cells.at(-1);
  assert.deepEqual(last?.index, [1, 2, 1, 3]);
  assert.equal(last?.x, (columns[2]?.start ?? 0) + 3);
  assert.equal(last?.y, (rows[1]?.start ?? 0) + 1);
});

test("no two elements share a place", () => {
  for (const shape of [[5], [3, 4], [2, 3, 4], [2, 4, 3, 3], [2, 2, 2, 2, 2]]) {
    const places = new Set(layOut(shape, [], 2).cells.map(({ x, y }) => `${x} ${y}`));
    assert.equal(places.size, shape.reduce((product, length) => product * length, 1), String(shape));
  }
});

test("a wider gap stands between groups of channels, and each element knows its group", () => {
  const { cells, columns, groups } = layOut([1, 4, 1, 1], [], 2);
  const gaps = columns.slice(1).map(({ start }, place) => start - (columns[place]?.start ?? 0) - 1);
  assert.deepEqual(gaps.map((gap) => gap.toFixed(2)), ["0.10", "0.35", "0.10"]);
  assert.deepEqual(cells.map(({ group }) => group), [0, 0, 1, 1]);
  assert.deepEqual(groups.map(({ number }) => number), [0, 1]);
});

test("groups that do not divide the channels are not drawn", () => {
  assert.deepEqual(layOut([1, 4, 1, 1], [], 3).groups, []);
});

test("a part of a large array keeps the indices of the whole", () => {
  const { cells, columns } = layOut([3, 20, 8, 8], [1, 7], 4);
  assert.equal(cells.length, 64);
  assert.deepEqual(cells[9]?.index, [1, 7, 1, 1]);
  assert.deepEqual([columns[0]?.number, cells[0]?.group], [7, 1]);
});

test("arrow keys lead to the neighbour, over gaps too, and stop at the edge", () => {
  const { cells } = layOut([1, 2, 2, 2]);
  const at = (index: number[]) => cells.find((cell) => String(cell.index) === String(index))!;
  assert.deepEqual(neighbour(cells, at([0, 0, 0, 1]), "ArrowRight").index, [0, 1, 0, 0]);
  assert.deepEqual(neighbour(cells, at([0, 0, 0, 1]), "ArrowDown").index, [0, 0, 1, 1]);
  assert.deepEqual(neighbour(cells, at([0, 0, 0, 0]), "ArrowUp").index, [0, 0, 0, 0]);
});
