/** A realm's messages are read with suspicion: whatever a submission sends ends its sandbox at worst. */

import assert from "node:assert/strict";
import { test } from "node:test";

import type { RealmRequest } from "../../src/shared/protocol.ts";
import { type Answer, Realm, RealmGone } from "../../src/engine/realm-client.ts";
import { isRealmMessage, readExample, readFigures, readLoad } from "../../src/engine/untrusted.ts";

/** A realm whose other side is `say`. */
function opened(): { realm: Realm; say: (message: unknown) => void; sent: RealmRequest[]; closed: () => number } {
  let say: (message: unknown) => void = () => undefined;
  let closings = 0;
  const sent: RealmRequest[] = [];
  const channel = {
    send: (request: RealmRequest) => void sent.push(request),
    listen: (listener: (message: unknown) => void) => void (say = listener),
    close: () => void (closings += 1),
  };
  const realm = new Realm(channel, "plain", 60);
  say({ kind: "ready", seconds: 1 });
  return { realm, say: (message) => say(message), sent, closed: () => closings };
}

test("an answer in turn arrives", async () => {
  const { realm, say, sent } = opened();
  const answers: Answer[] = [];
  const done = realm.each("op", [["a"], ["b"]], 60, (_index, value) => void answers.push(value));
  const id = sent[0]?.id ?? 0;
  say({ kind: "answer", id, index: 0, value: "one" });
  say({ kind: "answer", id, index: 1, value: null });
  await done;
  assert.deepEqual(answers, ["one", null]);
  realm.kill();
});

const FORGED: Record<string, unknown> = {
  "nothing": null,
  "text": "accepted",
  "a list": ["answer"],
  "an unknown kind": { kind: "accepted" },
  "a second ready": { kind: "ready", seconds: 0 },
  "a step of a start that is over": { kind: "step" },
  "a library that was there": { kind: "library" },
  "an answer nobody asked for": { kind: "answer", id: 99, index: 0, value: "x" },
  "an answer out of turn": { kind: "answer", id: 1, index: 1, value: "x" },
  "an answer with a negative place": { kind: "answer", id: 1, index: -1, value: "x" },
  "an answer that is a tree": { kind: "answer", id: 1, index: 0, value: { kind: "answer" } },
  "an answer without a value": { kind: "answer", id: 1, index: 0 },
  "an answer larger than any value": { kind: "answer", id: 1, index: 0, value: new Uint8Array(70 * 2 ** 20) },
  "a small answer before a large memory": { kind: "answer", id: 1, index: 0, value: new Uint8Array(new ArrayBuffer(70 * 2 ** 20), 0, 1) },
  "an error for nobody": { kind: "error", id: 99, message: "x" },
  "printed things": { kind: "printed", text: ["x"] },
};

for (const [what, message] of Object.entries(FORGED)) {
  test(`${what} ends the realm`, async () => {
    const { realm, say, closed } = opened();
    const waits = realm.request("op", [], 60);
    say(message);
    await assert.rejects(waits, (error) => error instanceof RealmGone && error.reason === "died");
    assert.equal(closed(), 1);
    say({ kind: "answer", id: 1, index: 0, value: "late" });
    assert.ok(realm.gone);
  });
}

test("what is printed is bounded, in length and in number of messages", () => {
  for (const text of ["x".repeat(100_000), ""]) {
    const { realm, say } = opened();
    let arrived = 0;
    realm.onPrint = () => void (arrived += 1);
    for (let count = 0; count < 100_000 && !realm.gone; count += 1) say({ kind: "printed", text });
    assert.ok(realm.gone);
    assert.ok(arrived >= 20 && arrived <= 40_000, String(arrived));
  }
});

test("the result of loading is taken apart", () => {
  assert.equal(readLoad('{"ok": true, "seconds": 1}'), null);
  const forged = { ok: false, verdict: "accepted", message: ["x"], frames: "x", line: {}, column: -1, text: "x".repeat(9000), more: 1 };
  assert.deepEqual(readLoad(JSON.stringify(forged)), {
    ok: false,
    verdict: "compile-error",
    message: "",
    type: "",
    frames: [],
    line: null,
    column: null,
    text: "x".repeat(300),
    edits: [],
  });
  const frames = [null, { line: 3, function: "f", text: 7 }, ..."x".repeat(50)];
  assert.deepEqual(readLoad(JSON.stringify({ ok: false, frames }))?.frames, [{ line: 3, function: "f", text: "", times: 1 }]);
});

test("edits are taken for what they are, and nothing larger", () => {
  const forged = [[1, 2, "−", "-"], [1, 2, "", "x"], [1, 2, "x", "é"], [1, 2, "x", "y".repeat(11)], [-1, 2, "x", "y"], [1, 2, 3, "y"], 7, null, [1]];
  const edits = readLoad(JSON.stringify({ ok: false, edits: forged }))?.edits;
  assert.deepEqual(edits, [{ line: 1, column: 2, old: "−", text: "-" }]);
  const many = Array.from({ length: 9999 }, () => [1, 1, "x", "y"]);
  assert.equal(readLoad(JSON.stringify({ ok: false, edits: many }))?.edits?.length, 500);
});

test("what is no result at all is refused", () => {
  for (const text of ["", "null", "[]", "{}", '{"ok": 1}', "[".repeat(100_000), null]) {
    assert.throws(() => readLoad(text));
    assert.throws(() => readExample(text));
  }
});

test("the result of an example is taken apart", () => {
  const answer = { ok: true, result: "x".repeat(99_999), shape: [2, "3", -1], dtype: 4, seconds: 0.5, extra: {} };
  assert.deepEqual(readExample(JSON.stringify(answer)), { ok: true, result: "x".repeat(20_000), shape: [2], seconds: 0.5 });
  assert.deepEqual(readExample('{"ok": false, "message": 1, "frames": {}, "argument": 3}'), {
    ok: false,
    message: "",
    type: "",
    frames: [],
    argument: null,
  });
});

test("a program has an exit status, and code may show nothing", () => {
  assert.deepEqual(readExample('{"ok": true, "status": 3, "seconds": 0.5}'), { ok: true, status: 3, seconds: 0.5 });
  assert.deepEqual(readExample('{"ok": true, "status": "3"}'), { ok: true });
});

test("messages of every kind that a realm sends are known", () => {
  const kinds = [
    { kind: "step" },
    { kind: "ready", seconds: 1 },
    { kind: "failed", message: "x", reason: "mismatch" },
    { kind: "library" },
    { kind: "answer", id: 1, index: 0, value: new Uint8Array(3) },
    { kind: "error", id: 1, message: "x" },
    { kind: "died", message: "x" },
    { kind: "printed", text: "x" },
    { kind: "recorded", text: "x" },
    { kind: "line", line: 3 },
  ];
  for (const message of kinds) assert.ok(isRealmMessage(message), message.kind);
});

test("of figures only as many, and as much of them, are taken as a page shows", () => {
  const svg = "<svg/>";
  const many = JSON.stringify([...Array(9).keys()].map(() => ({ title: "t", svg })));
  assert.equal(readFigures(many).length, 4);
  const [large] = readFigures(JSON.stringify([{ title: "x".repeat(1000), svg: "y".repeat(1_000_001) }]));
  assert.equal(large?.svg, "");
  assert.ok((large?.title.length ?? 0) <= 301);
  assert.deepEqual(readFigures('[null, {"title": 3, "svg": {"toString": 1}}]').map((figure) => figure.svg), [""]);
  assert.deepEqual(readFigures('{"ok": true}'), []);
});

test("what could not stand in an address is no part of a figure", () => {
  const [figure] = readFigures('[{"title": "t", "svg": "<svg>\\ud800</svg>"}]');
  assert.doesNotThrow(() => encodeURIComponent(figure?.svg ?? ""));
});
