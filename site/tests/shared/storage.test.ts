import assert from "node:assert/strict";
import { test } from "node:test";

import { createStore } from "../../src/shared/storage.ts";

function fakeStorage(values: Record<string, string> = {}): Storage & { values: Map<string, string> } {
  const map = new Map(Object.entries(values));
  return {
    values: map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    key: (place: number) => [...map.keys()][place] ?? null,
    get length() {
      return map.size;
    },
  } as unknown as Storage & { values: Map<string, string> };
}

const draft = (source: string): string => JSON.stringify({ source, version: "v1" });
const OLD = { "katalite:draft:one": draft("old"), "katalite:progress:one": '{"solved":true}', "katalite:theme": "dark", "other:draft:one": "theirs" };

test("L24: two sites on one host share nothing", () => {
  const storage = fakeStorage();
  const [one, other] = ["/ml-2025/", "/ml-2026/"].map((site) => createStore(() => storage, site));
  one?.write("draft:one", "mine");
  assert.equal(other?.read("draft:one"), null);
  assert.deepEqual([...storage.values.keys()], ["katalite:/ml-2025/:draft:one"]);
});

test("L24: each site takes over once what lies under keys without a path, and leaves it there", () => {
  const storage = fakeStorage(OLD);
  for (const site of ["/ml-2025/", "/ml-2026/"]) {
    const store = createStore(() => storage, site);
    assert.deepEqual(["draft:one", "progress:one", "theme"].map((key) => store.read(key)), [draft("old"), '{"solved":true}', "dark"]);
  }
  for (const [key, value] of Object.entries(OLD)) assert.equal(storage.getItem(key), value);
});

test("L24: what was taken over and then removed stays away", () => {
  const storage = fakeStorage(OLD);
  createStore(() => storage, "/").remove("draft:one");
  assert.equal(createStore(() => storage, "/").read("draft:one"), null);
});

test("L24: a tab with an older version of the page goes on writing, and nothing of it is lost", () => {
  const storage = fakeStorage(OLD);
  createStore(() => storage, "/");
  storage.setItem("katalite:draft:one", draft("typed in the old tab"));
  assert.equal(createStore(() => storage, "/").read("draft:one"), draft("typed in the old tab"));
});

test("L24: where both were changed, the old tab's text is put aside", () => {
  const storage = fakeStorage(OLD);
  createStore(() => storage, "/").write("draft:one", draft("mine"));
  storage.setItem("katalite:draft:one", draft("theirs"));
  for (let visit = 0; visit < 2; visit += 1) {
    const store = createStore(() => storage, "/");
    assert.deepEqual([store.read("draft:one"), store.read("aside:one")], [draft("mine"), "theirs"]);
  }
});

test("L24: where the storage is full, what is old is there all the same", () => {
  const storage = fakeStorage(OLD);
  const write = storage.setItem;
  storage.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  assert.equal(createStore(() => storage, "/").read("draft:one"), draft("old"));
  storage.setItem = write;
  createStore(() => storage, "/");
  assert.equal(storage.getItem("katalite:/:draft:one"), draft("old"));
});
