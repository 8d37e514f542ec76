import assert from "node:assert/strict";
import { test } from "node:test";

import { PaceMeter } from "../../src/engine/pace.ts";

const NOTHING = { rate: null, left: null };

test("nothing is said before there is something to go by", () => {
  const meter = new PaceMeter();
  assert.deepEqual(meter.note(0, 1000, 0), NOTHING);
  assert.deepEqual(meter.note(500, 1000, 2999), NOTHING);
  assert.deepEqual(new PaceMeter().note(0, 1000, 9999), NOTHING);
});

test("an even line has its rate, and the rest its time", () => {
  const meter = new PaceMeter();
  meter.note(0, 1000, 0);
  assert.deepEqual(meter.note(40, 1000, 4000), { rate: 10, left: 96 });
});

test("a line that becomes slower is told as what it is now", () => {
  const meter = new PaceMeter();
  for (let second = 0; second <= 10; second += 1) meter.note(100 * second, 10_000, 1000 * second);
  for (let second = 11; second <= 40; second += 1) meter.note(1000 + 10 * (second - 10), 10_000, 1000 * second);
  const { rate } = meter.note(1300, 10_000, 40_000);
  assert.ok(rate !== null && rate > 9 && rate < 11, String(rate));
});

test("a file that begins again begins the count again", () => {
  const meter = new PaceMeter();
  meter.note(0, 1000, 0);
  meter.note(500, 1000, 5000);
  assert.deepEqual(meter.note(100, 1000, 6000), NOTHING);
});
