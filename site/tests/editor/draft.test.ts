import assert from "node:assert/strict";
import { test } from "node:test";

import { addResult, readDraft, readProgress, writeDraft } from "../../src/editor/draft.ts";
import { keepEarlier, readEarlier } from "../../src/editor/earlier-texts.ts";
import type { Summary } from "../../src/shared/protocol.ts";
import { createStore } from "../../src/shared/storage.ts";

const STARTER = "def f():\n    pass\n";
const DRAFT = { source: "def f():\n    return 1\n", version: "v1" };

/** A storage in memory, with the part of the interface that is used. */
function fakeStorage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
    key: (place: number) => [...values.keys()][place] ?? null,
    get length() {
      return values.size;
    },
  } as Storage;
}

function blocked(): Storage {
  throw new DOMException("The operation is insecure.", "SecurityError");
}

function full(): Storage {
  return { ...fakeStorage(), setItem: () => { throw new DOMException("full", "QuotaExceededError"); } };
}

function summary(passed: number, total: number): Summary {
  const tests = Array.from({ length: total }, (_, place) => ({
    id: `test_${place}`, title: "", message: "", case: "", outcome: place < passed ? ("passed" as const) : ("failed" as const),
  }));
  return { verdict: passed === total ? "accepted" : "wrong-answer", error: null, tests };
}

test("a draft comes back for its own exercise only", () => {
  const storage = fakeStorage();
  assert.equal(writeDraft(createStore(() => storage, "/"), "one", DRAFT, STARTER), true);
  const later = createStore(() => storage, "/");
  assert.deepEqual(readDraft(later, "one"), DRAFT);
  assert.equal(readDraft(later, "two"), null);
});

test("the starter is no draft, and takes an older draft away", () => {
  const storage = fakeStorage();
  const store = createStore(() => storage, "/");
  writeDraft(store, "one", DRAFT, STARTER);
  writeDraft(store, "one", { ...DRAFT, source: STARTER }, STARTER);
  assert.equal(readDraft(store, "one"), null);
  assert.equal(storage.length, 0);
});

for (const [name, reach] of [["blocked", blocked], ["full", full]] as const) {
  test(`a ${name} storage says that it keeps nothing, and the draft lives for this visit`, () => {
    const store = createStore(reach, "/");
    assert.equal(writeDraft(store, "one", DRAFT, STARTER), false);
    assert.deepEqual(readDraft(store, "one"), DRAFT);
    store.remove("draft:one");
    assert.equal(readDraft(store, "one"), null);
  });
}

test("a value that could not be kept wins over an older one that was", () => {
  const storage = fakeStorage();
  writeDraft(createStore(() => storage, "/"), "one", { source: "old", version: "v1" }, STARTER);
  storage.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  const store = createStore(() => storage, "/");
  writeDraft(store, "one", DRAFT, STARTER);
  assert.deepEqual(readDraft(store, "one"), DRAFT);
});

for (const text of ["", "{", "null", "[]", '{"source": 3}']) {
  test(`what is no draft (${text || "nothing"}) is left aside`, () => {
    const store = createStore(fakeStorage, "/");
    store.write("draft:one", text);
    assert.equal(readDraft(store, "one"), null);
  });
}

test("progress counts attempts and keeps the best result", () => {
  const storage = fakeStorage();
  const store = createStore(() => storage, "/");
  addResult(store, "one", summary(3, 4), "x = 1");
  addResult(store, "one", summary(1, 4), "x = 2");
  assert.deepEqual(readProgress(store, "one"), { solved: false, passed: 3, total: 4, attempts: 2, texts: 2 });
});

test("solved stays solved", () => {
  const storage = fakeStorage();
  const store = createStore(() => storage, "/");
  addResult(store, "one", summary(4, 4), "x = 3");
  assert.equal(addResult(store, "one", summary(0, 4), "x = 4").solved, true);
});

test("a best result of another number of tests gives way", () => {
  const storage = fakeStorage();
  const store = createStore(() => storage, "/");
  addResult(store, "one", summary(4, 4), "x = 5");
  assert.deepEqual(addResult(store, "one", summary(2, 6), "x = 6"), { solved: true, passed: 2, total: 6, attempts: 2, texts: 2 });
});

test("L13: the same text, with other spaces and comments, is one text", () => {
  const storage = fakeStorage();
  const store = createStore(() => storage, "/");
  const last = ["a = 1\n", "a = 1  \n\n", "# again\na = 1\n", "a = 1"].map((source) => addResult(store, "one", summary(0, 4), source)).at(-1);
  assert.deepEqual([last?.attempts, last?.texts], [4, 1]);
  assert.equal(addResult(store, "one", summary(0, 4), "a = 2").texts, 2);
});

test("L13: attempts from before texts were told apart still count", () => {
  const storage = fakeStorage();
  const store = createStore(() => storage, "/");
  store.write("progress:one", JSON.stringify({ solved: false, passed: 0, total: 4, attempts: 4 }));
  assert.equal(readProgress(store, "one")?.texts, 4);
  assert.equal(addResult(store, "one", summary(0, 4), "a = 1").texts, 5);
});

test("L12: a full storage gives up earlier texts before the draft", () => {
  const storage = fakeStorage();
  const store = createStore(() => storage, "/");
  keepEarlier(store, "one", "x".repeat(500), null);
  const write = storage.setItem;
  storage.setItem = (key, value) => {
    if (storage.getItem("katalite:/:earlier:one") !== null || value.length > 400) throw new DOMException("full", "QuotaExceededError");
    write(key, value);
  };
  assert.equal(writeDraft(store, "one", DRAFT, STARTER), true);
  assert.equal(JSON.parse(storage.getItem("katalite:/:draft:one") ?? "").source, DRAFT.source);
  assert.equal(readEarlier(store, "one").length, 1);
});
