import assert from "node:assert/strict";
import { test } from "node:test";

import { keepEarlier, readEarlier } from "../../src/editor/earlier-texts.ts";
import { type Store, createStore } from "../../src/shared/storage.ts";

const WRONG = { verdict: "wrong-answer", passed: 1, total: 4 } as const;

/** A store in memory. */
function memory(): Store {
  return createStore(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  }, "/");
}

test("L12: the last ten texts are kept, newest first", () => {
  const store = memory();
  for (let number = 1; number <= 14; number += 1) keepEarlier(store, "one", `x = ${number}`, null, number);
  assert.deepEqual(readEarlier(store, "one").map(({ source }) => source), [14, 13, 12, 11, 10, 9, 8, 7, 6, 5].map((number) => `x = ${number}`));
  assert.deepEqual(readEarlier(store, "two"), []);
});

test("L12: a text stands in the list once, and keeps its verdict", () => {
  const store = memory();
  keepEarlier(store, "one", "a", WRONG, 1);
  keepEarlier(store, "one", "b", null, 2);
  keepEarlier(store, "one", "a", null, 3);
  assert.deepEqual(readEarlier(store, "one"), [
    { source: "a", time: 3, result: WRONG },
    { source: "b", time: 2, result: null },
  ]);
});

test("L12: all texts together have a bound, and empty ones are not kept", () => {
  const store = memory();
  for (let number = 0; number < 5; number += 1) keepEarlier(store, "one", String(number).repeat(90_000), null, number);
  keepEarlier(store, "one", "x".repeat(300_000), null);
  keepEarlier(store, "one", " \n", null);
  assert.deepEqual(readEarlier(store, "one").map(({ source }) => source[0]), ["4", "3"]);
});

for (const text of ["", "{", "null", "{}", '[null, 3, {"source": 1}, {"source": "a"}, {"source": "a", "time": "x", "result": null}]']) {
  test(`L12: what is no list of texts (${text || "nothing"}) is left aside`, () => {
    const store = memory();
    store.write("earlier:one", text);
    assert.deepEqual(readEarlier(store, "one"), []);
  });
}
