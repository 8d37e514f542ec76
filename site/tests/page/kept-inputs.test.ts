import assert from "node:assert/strict";
import { test } from "node:test";

import { keepInputs, readInputs } from "../../src/page/kept-inputs.ts";
import { type Store, createStore } from "../../src/shared/storage.ts";

const START = [{ name: "X", text: "np.array([1])" }, { name: "n", text: "2" }];
const OWN = [{ name: "X", text: "[3, 4]" }, { name: "n", text: "2" }];

/** A store in memory. */
function memory(): Store {
  return createStore(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  }, "/");
}

test("L18: one's own inputs are kept, and the example's own are not", () => {
  const store = memory();
  assert.equal(readInputs(store, "one", START), null);
  keepInputs(store, "one", OWN, START);
  assert.deepEqual(readInputs(store, "one", START), OWN);
  assert.equal(readInputs(store, "two", START), null);
  keepInputs(store, "one", START, START);
  assert.deepEqual(store.keys(), []);
});

test("inputs of another function, damaged ones and long ones are not brought back", () => {
  const store = memory();
  keepInputs(store, "one", OWN, START);
  assert.equal(readInputs(store, "one", [{ name: "Y", text: "1" }, { name: "n", text: "2" }]), null);
  assert.equal(readInputs(store, "one", START.slice(0, 1)), null);
  for (const text of ["{", "7", "[7, null]", '[["X", 1], ["n", "2"]]']) {
    store.write("inputs:one", text);
    assert.equal(readInputs(store, "one", START), null, text);
  }
  keepInputs(store, "one", [{ name: "X", text: "1".repeat(30_000) }, { name: "n", text: "2" }], START);
  assert.deepEqual(store.keys(), []);
});
