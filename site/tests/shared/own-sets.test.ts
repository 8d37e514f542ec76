import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST_SETS, type OwnSet, keepSets, nameOf, readSets, withSet } from "../../src/shared/own-sets.ts";
import { createStore } from "../../src/shared/storage.ts";

const START = [{ name: "x", text: "3" }, { name: "y", text: "np.ones(2)" }];
const set = (name: string, x = "1"): OwnSet => ({ name, inputs: [{ name: "x", text: x }, { name: "y", text: "[1, 2]" }] });

function emptyStore(): ReturnType<typeof createStore> {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (place: number) => [...kept.keys()][place] ?? null,
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
  return createStore(() => storage, "/");
}

test("sets are there again with the example's own texts beside them, which say what becomes an array", () => {
  const store = emptyStore();
  keepSets(store, "double", [set("zeros", "0"), set("ones")]);
  const [zeros, ones] = readSets(store, "double", START);
  assert.deepEqual(zeros, { name: "zeros", inputs: [{ name: "x", text: "0", like: "3" }, { name: "y", text: "[1, 2]", like: "np.ones(2)" }] });
  assert.equal(ones?.name, "ones");
  assert.deepEqual(readSets(store, "other", START), []);
  keepSets(store, "double", []);
  assert.deepEqual(store.keys(), []);
});

test("sets for other inputs than the function takes now, and what no page has written, are left out", () => {
  const store = emptyStore();
  keepSets(store, "double", [set("two")]);
  assert.deepEqual(readSets(store, "double", START.slice(1)), []);
  assert.deepEqual(readSets(store, "double", [{ name: "x", text: "" }, { name: "z", text: "" }]), []);
  for (const text of ["{", "3", '[["a"]]', '[["a", [["x", 1], ["y", 2]]]]', "[null]"]) {
    store.write("input-sets:double", text);
    assert.deepEqual(readSets(store, "double", START), []);
  }
});

test("a set takes the place of one of its name, and there is room for so many and no more", () => {
  assert.deepEqual(withSet([set("a", "1"), set("b")], set("a", "2"))?.map(({ inputs }) => inputs[0]?.text), ["2", "1"]);
  const full = Array.from({ length: MOST_SETS }, (_, place) => set(`set ${place}`));
  assert.equal(withSet(full, set("one more")), null);
  assert.equal(withSet(full, set("set 3"))?.length, MOST_SETS);
  assert.equal(withSet([], set("long", "1".repeat(70_000))), null);
});

test("a name is one line of a length that a list has room for", () => {
  assert.equal(nameOf("  all\n zeros\t"), "all zeros");
  assert.equal(nameOf("x".repeat(200)).length, 60);
});
