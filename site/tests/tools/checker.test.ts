import assert from "node:assert/strict";
import { mock, test } from "node:test";

import type { Engine, LentSandbox } from "../../src/shared/protocol.ts";
import { createChecker, readFaults } from "../../src/tools/checker.ts";

mock.timers.enable({ apis: ["setTimeout"] });

const FAULT = { kind: "warning", line: 1, column: 2, length: 3, text: "`x` is not known here." };

test("whatever an interpreter answers, only faults of a bounded size are read", () => {
  assert.deepEqual(readFaults(JSON.stringify([FAULT])), [FAULT]);
  const strange = [null, 1, {}, { ...FAULT, kind: "shout" }, { ...FAULT, line: 1.5 }, { ...FAULT, column: "1" }, { ...FAULT, text: 1 }];
  assert.deepEqual(readFaults(JSON.stringify(strange)), []);
  assert.deepEqual(readFaults("{}"), []);
  assert.equal(readFaults(JSON.stringify(Array(500).fill(FAULT))).length, 50);
  assert.equal(readFaults(JSON.stringify([{ ...FAULT, text: "x".repeat(1e6) }]))[0]?.text.length, 1_000);
});

/** An engine whose sandboxes answer with `answer`; `lent` counts them, and `ended` those that were given back. */
function engineOf(answer: (text: unknown) => string): Pick<Engine, "lend"> & { lent: number; ended: number } {
  return {
    lent: 0,
    ended: 0,
    async lend(use) {
      this.lent += 1;
      const sandbox: LentSandbox = {
        onPrint: () => undefined,
        onRecorded: null,
        request: async (_op, [text]) => answer(text),
        kill: () => undefined,
      };
      return await use(sandbox, "").finally(() => (this.ended += 1));
    },
  };
}

test("one interpreter looks at many texts, and is given back", async () => {
  globalThis.fetch = async () => new Response("wheel");
  const engine = engineOf(() => JSON.stringify([FAULT]));
  const checker = createChecker(engine, "pyflakes.whl");
  for (const text of ["a", "b", "c"]) assert.deepEqual(await checker.look(text), [FAULT]);
  assert.deepEqual([engine.lent, engine.ended], [1, 0]);
  checker.end();
  await checker.look("d");
  assert.deepEqual([engine.lent, engine.ended], [2, 1]);
});

test("an interpreter is given back when nobody has written for a while", async () => {
  globalThis.fetch = async () => new Response("wheel");
  const engine = engineOf(() => JSON.stringify([FAULT]));
  const checker = createChecker(engine, "pyflakes.whl");
  await checker.look("a");
  mock.timers.tick(4_000);
  await checker.look("b");
  mock.timers.tick(4_000);
  await new Promise(setImmediate);
  assert.deepEqual([engine.lent, engine.ended], [1, 0]);
  mock.timers.tick(2_000);
  await new Promise(setImmediate);
  assert.deepEqual([engine.lent, engine.ended], [1, 1]);
  assert.deepEqual(await checker.look("c"), [FAULT]);
});

test("after two interpreters are lost nothing is looked at any more", async () => {
  globalThis.fetch = async () => new Response("wheel");
  const engine = engineOf((text) => {
    if (text === "") return "[]";
    throw new Error("died");
  });
  const checker = createChecker(engine, "pyflakes.whl");
  for (const text of ["a", "b", "c", "d"]) assert.equal(await checker.look(text), null);
  assert.equal(engine.lent, 2);
});
