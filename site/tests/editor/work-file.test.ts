import assert from "node:assert/strict";
import { test } from "node:test";

import { addResult, readAside, readDraft, readProgress, writeAside, writeDraft } from "../../src/editor/draft.ts";
import { keepEarlier, readEarlier } from "../../src/editor/earlier-texts.ts";
import { bringWork, saveWork } from "../../src/editor/work-file.ts";
import type { Summary, Verdict } from "../../src/shared/protocol.ts";
import { type Store, createStore } from "../../src/shared/storage.ts";

/** A store in memory. */
function memory(): Store {
  return createStore(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  }, "/");
}

const draft = (store: Store, slug: string, source: string): boolean => writeDraft(store, slug, { source, version: "1" }, "starter");
const bring = (store: Store, from: Store): ReturnType<typeof bringWork> => bringWork(store, saveWork(from).text, 99);
/** Each text that a learner can get at. */
const texts = (store: Store, slug: string): Set<string | undefined> =>
  new Set([readDraft(store, slug)?.source, readAside(store, slug) ?? undefined, ...readEarlier(store, slug).map(({ source }) => source)]);

function summary(verdict: Verdict, passed: number): Summary {
  const tests = [0, 1, 2, 3].map((number) => ({ id: `${number}`, title: "", message: "", case: "", outcome: number < passed ? ("passed" as const) : ("failed" as const) }));
  return { verdict, error: null, tests };
}

test("another browser has all work of a file", () => {
  const [here, there] = [memory(), memory()];
  draft(here, "one", "x = 1");
  keepEarlier(here, "one", "x = 0", { verdict: "wrong-answer", passed: 1, total: 4 }, 5);
  addResult(here, "two", summary("accepted", 4), "y");
  here.write("split:rows", "40");
  assert.equal(saveWork(here).exercises, 2);
  assert.deepEqual(bring(there, here), { exercises: 2, differ: 0, kept: false }, "this store is in memory only");
  assert.deepEqual(readDraft(there, "one"), { source: "x = 1", version: "1" });
  assert.deepEqual(readEarlier(there, "one"), readEarlier(here, "one"));
  assert.deepEqual(readProgress(there, "two"), readProgress(here, "two"));
  assert.equal(there.read("split:rows"), null);
});

test("inputs under names come along, and two of one name are both kept", () => {
  const [here, there] = [memory(), memory()];
  const set = (text: string): unknown => ["ones", [["X", text]]];
  here.write("input-sets:one", JSON.stringify([set("[1]"), ["twos", [["X", "[2]"]]]]));
  there.write("input-sets:one", JSON.stringify([set("[1, 1]")]));
  bring(there, here);
  const kept = [set("[1, 1]"), ["ones 2", [["X", "[1]"]]], ["twos", [["X", "[2]"]]]];
  assert.deepEqual(JSON.parse(there.read("input-sets:one") ?? ""), kept);
  const file = JSON.parse(saveWork(here).text) as { exercises: { one: { inputs: unknown } } };
  file.exercises.one.inputs = [1, ["", []], ["a", [["X", 1]]], ["b", "X"], ["c", [], 3], ...Array.from({ length: 30 }, (_, number) => [`s${number}`, []])];
  bringWork(there, JSON.stringify(file), 99);
  assert.equal((JSON.parse(there.read("input-sets:one") ?? "") as unknown[]).length, 18, "what is no set is left out");
});

test("a draft that differs is put aside, and neither text is lost", () => {
  const [here, there] = [memory(), memory()];
  draft(here, "one", "theirs");
  draft(there, "one", "mine");
  writeAside(there, "one", "aside");
  assert.equal(bring(there, here)?.differ, 1);
  assert.equal(readDraft(there, "one")?.source, "mine");
  assert.equal(readAside(there, "one"), "theirs");
  assert.deepEqual(texts(there, "one"), new Set(["mine", "theirs", "aside"]));
  assert.equal(bring(there, there)?.differ, 0, "one's own file changes nothing");
});

test("progress is the better of both, and a text that was judged in both counts once", () => {
  const [here, there] = [memory(), memory()];
  addResult(here, "one", summary("accepted", 4), "a");
  addResult(there, "one", summary("wrong-answer", 2), "a");
  addResult(there, "one", summary("wrong-answer", 1), "b");
  bring(there, here);
  assert.deepEqual(readProgress(there, "one"), { solved: true, passed: 4, total: 4, attempts: 2, texts: 2 });
  bring(here, there);
  assert.deepEqual(readProgress(here, "one"), readProgress(there, "one"));
});

test("nothing is lost in 200 steps of two browsers that exchange files", () => {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  const stores = [memory(), memory()] as const;
  const written = [new Set<string>(), new Set<string>()] as const;
  for (let step = 0; step < 200; step += 1) {
    const at = random(2) as 0 | 1;
    const [mine, other] = [stores[at], stores[1 - at] as Store];
    const text = `text ${random(6)}`; // fewer than are kept, so that each must be there
    if (random(3) === 0) {
      bringWork(mine, saveWork(other).text, step);
      for (const each of written[1 - at] as Set<string>) written[at].add(each);
    } else {
      // As the page does: what another text takes the place of is kept.
      const before = readDraft(mine, "one")?.source;
      if (before) keepEarlier(mine, "one", before, null, step);
      draft(mine, "one", text);
      written[at].add(text);
    }
    for (const each of written[at]) assert.ok(texts(mine, "one").has(each), `step ${step}: ${each}`);
  }
});

const DAMAGED = ["", "{", "null", "[]", '{"format":"katalite-work"}', '{"format":"katalite-work","version":2,"exercises":{}}', '{"format":"katalite-work","version":1,"exercises":[]}'];
for (const text of DAMAGED) {
  test(`no file of this kind: ${text}`, () => {
    const store = memory();
    assert.equal(bringWork(store, text), null);
    assert.deepEqual(store.keys(), []);
  });
}

test("what is damaged within a file is left out, and the rest comes in", () => {
  const store = memory();
  const good = { source: "x", time: 1, result: null };
  const bad = [7, { source: "y", time: 1e300, result: null }, { source: "z", time: 1, result: { verdict: "perfect" } }, { source: "w", time: NaN, result: null }];
  const exercises = {
    one: { draft: { source: 7 }, earlier: [...bad, good], progress: "all" },
    "../two": { draft: { source: "escaped" } },
    __proto__x: {},
    three: { draft: { source: "x".repeat(300_000) } },
    four: null,
  };
  assert.equal(bringWork(store, JSON.stringify({ format: "katalite-work", version: 1, exercises }))?.exercises, 2);
  assert.deepEqual(readEarlier(store, "one"), [good]);
  assert.deepEqual(store.keys(), ["earlier:one"]);
});
