import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import * as german from "../../src/shared/catalogues/de.ts";
import { megabytes, seconds } from "../../src/shared/words.ts";
import * as words from "../../src/shared/words.ts";

const SRC = new URL("../../src/", import.meta.url);
const VIEWS = ["page", "feedback", "editor", "figures"].flatMap((room) =>
  readdirSync(new URL(`${room}/`, SRC)).filter((name) => name.endsWith(".ts")).map((name) => `${room}/${name}`),
);

test("every verdict's sentence is whole for one test and for several", () => {
  for (const [verdict, sentence] of Object.entries(words.sentence)) {
    for (const [passed, total] of [[0, 1], [1, 1], [2, 4]] as const) {
      const text = sentence(passed, total);
      assert.match(text, /^[A-Z0-9].*\.$/, verdict);
      assert.doesNotMatch(text, /undefined|NaN/, verdict);
    }
  }
});

test("one hidden test is not called tests", () => {
  assert.equal(words.tests.waiting(1), "1 hidden test is waiting for your code");
  assert.equal(words.tests.waiting(4), "4 hidden tests are waiting for your code");
});

test("sizes are in megabytes with one digit, times in the unit that suits", () => {
  assert.equal(megabytes(8_949_999), "8.9");
  assert.deepEqual([0.0002, 0.0421, 1.26, 12.7].map(seconds), ["under 1 ms", "42 ms", "1.3 s", "13 s"]);
});

test("the views hold no texts of their own", () => {
  const found = VIEWS.flatMap((view) => {
    const source = readFileSync(new URL(view, SRC), "utf8");
    const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").replace(/^import .*$/gm, "");
    return [...code.matchAll(/["'`]([A-Z][a-z]+ [a-z]+[^"'`]*)["'`]/g)].map((match) => `${view}: ${match[1]}`);
  });
  assert.deepEqual(found, []);
});

test("German has plural forms and a decimal comma, and the page's language is its own", () => {
  assert.deepEqual([1, 4].map(german.testsWaiting), [
    "1 verborgener Test wartet auf deinen Code",
    "4 verborgene Tests warten auf deinen Code",
  ]);
  assert.deepEqual([german.decimalMark, german.language], [",", "de"]);
});
