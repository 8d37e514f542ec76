import assert from "node:assert/strict";
import { test } from "node:test";

import { keepEarlier, readEarlier } from "../../src/editor/earlier-texts.ts";
import { type Store, createStore } from "../../src/shared/storage.ts";

const ACCEPTED = { verdict: "accepted", passed: 4, total: 4 } as const;
const WRONG = { verdict: "wrong-answer", passed: 1, total: 4 } as const;

/** A store in memory. */
function memory(): Store {
  return createStore(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  }, "/");
}

test("L12: the last thirty texts are kept, newest first", () => {
  const store = memory();
  for (let number = 1; number <= 34; number += 1) keepEarlier(store, "one", `x = ${number}`, null, number);
  assert.deepEqual(readEarlier(store, "one").map(({ source }) => source), Array.from({ length: 30 }, (_, place) => `x = ${34 - place}`));
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

test("L12: the last accepted text stays, however many and however long ones come after it", () => {
  const store = memory();
  keepEarlier(store, "one", "first", ACCEPTED, 1);
  keepEarlier(store, "one", "second", ACCEPTED, 2);
  for (let number = 3; number <= 50; number += 1) keepEarlier(store, "one", `x = ${number}`, WRONG, number);
  assert.deepEqual(readEarlier(store, "one").slice(29).map(({ source }) => source), ["x = 21", "second"]);
  for (const letter of ["a", "b", "c"]) keepEarlier(store, "one", letter.repeat(80_000), null, 60);
  assert.deepEqual(readEarlier(store, "one").map(({ source }) => source[0]), ["c", "b", "s"]);
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
