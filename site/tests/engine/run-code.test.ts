import assert from "node:assert/strict";
import { test } from "node:test";

import { withMade } from "../../src/engine/made.ts";
import { Realm } from "../../src/engine/realm-client.ts";
import { Session } from "../../src/engine/session.ts";
import type { ExampleResult, RealmMessage } from "../../src/shared/protocol.ts";

/** What a sandbox is asked for when Run code is pressed. */
async function asked(more: object, text: string): Promise<{ loaded: unknown[]; given: unknown[] | null; made: number }> {
  let loaded: unknown[] = [];
  let given: unknown[] | null = null;
  let made = 0;
  let say: (message: RealmMessage) => void = () => undefined;
  const sandbox = new Realm(
    {
      send({ id, op, batch }) {
        if (op === "sandbox_load") loaded = batch[0] as unknown[];
        if (op === "sandbox_example") given = batch[0] as unknown[];
        if (op === "sandbox_made") made += 1;
        const value = op === "library_missed" ? "false" : '{"ok": true, "status": 0}';
        queueMicrotask(() => say({ kind: "answer", id, index: 0, value }));
      },
      listen: (listener) => (say = listener),
      close: () => undefined,
    },
    "plain",
    60,
  );
  queueMicrotask(() => say({ kind: "ready", seconds: 0 }));
  const session = new Session(
    { judge: sandbox, takeSandbox: () => Promise.resolve(sandbox) },
    { function: "", time_limit: 60, answers_limit: 1000, items: [], ...more },
    1,
    () => undefined,
  );
  await session.example("source", [{ name: "", text }]);
  return { loaded, given, made };
}

test("Run code runs a program in its setting, and code that follows a file where there is some", async () => {
  const program = await asked({ program: true, setting: "files" }, "");
  assert.equal(program.loaded.at(-1), "files");
  assert.deepEqual(program.given, ['[["","",""]]']);
  const code = await asked({}, "Box()");
  assert.equal(code.loaded.at(-1), "");
  assert.deepEqual(code.given, ['[["","Box()",""]]']);
  assert.equal((await asked({}, " \n")).given, null);
});

test("what was called is carried only where the reference will be asked, and where a sandbox keeps to its size", async () => {
  const bytes = (size: number): Promise<ExampleResult> => withMade({ ok: true }, answering(new Uint8Array(size)), 1);
  assert.equal((await bytes(3)).made?.length, 3);
  assert.equal((await bytes(0)).made, undefined);
  assert.equal((await bytes(8_200_000)).made, undefined);
  assert.equal((await withMade({ ok: true }, answering("text"), 1)).made, undefined);
  assert.equal((await withMade({ ok: false, argument: "x" }, answering(new Uint8Array(3)), 1)).made, undefined);
  assert.equal((await asked({ function: "f" }, "")).made, 0);
  assert.equal((await asked({ function: "f", expected: true }, "")).made, 1);
});

function answering(value: string | Uint8Array): Realm {
  let say: (message: RealmMessage) => void = () => undefined;
  const connection = {
    send: ({ id }: { id: number }) => queueMicrotask(() => say({ kind: "answer", id, index: 0, value })),
    listen: (listener: typeof say) => (say = listener),
    close: () => undefined,
  };
  queueMicrotask(() => say({ kind: "ready", seconds: 0 }));
  return new Realm(connection, "plain", 60);
}
