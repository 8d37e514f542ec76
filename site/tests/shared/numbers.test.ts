/** Numbers from JSON, and as a reader sees them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { numberText, toNumber } from "../../src/shared/numbers.ts";

test("what JSON cannot say arrives as text and is a number again", () => {
  assert.deepEqual(["nan", "inf", "-inf", 2].map(toNumber), [NaN, Infinity, -Infinity, 2]);
});

test("numbers are short, with a real minus sign and no zeros at the end", () => {
  assert.deepEqual([0.1 + 0.2, -1.5, 1e-4, -0, NaN, -Infinity].map((value) => numberText(value)), ["0.3", "−1.5", "0.0001", "0", "NaN", "−∞"]);
  assert.equal(numberText(1234.567, 3), "1230");
});

test("L22: very large and very small numbers are written with a power of ten", () => {
  assert.deepEqual([25e16, -1234567, 999999, 1.2345678e-7, -1e-4].map((value) => numberText(value)), ["2.5e17", "−1.2346e6", "1e6", "1.2346e−7", "−0.0001"]);
});
