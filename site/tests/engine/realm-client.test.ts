import assert from "node:assert/strict";
import { test } from "node:test";

import type { RealmMessage, RealmRequest } from "../../src/shared/protocol.ts";
import { Realm, RealmGone, RequestFailed } from "../../src/engine/realm-client.ts";

/** A channel that records what is sent, and says what a test wants it to say. */
function channel() {
  const sent: RealmRequest[] = [];
  const state = { closed: 0, say: (_message: RealmMessage): void => undefined };
  const realm = new Realm(
    {
      send: (request) => sent.push(request),
      listen: (listener) => (state.say = listener),
      close: () => (state.closed += 1),
    },
    "plain",
    60,
  );
  return { realm, sent, state };
}

const gone = (reason: string) => (error: unknown): boolean => error instanceof RealmGone && error.reason === reason;

test("an answer settles its own request and no other", async () => {
  const { realm, sent, state } = channel();
  state.say({ kind: "ready", seconds: 0 });
  await realm.ready;
  const first = realm.request("a", [], 60);
  const second = realm.request("b", ["x"], 60);
  assert.deepEqual(sent.map(({ op, batch }) => [op, batch]), [["a", [[]]], ["b", [["x"]]]]);
  state.say({ kind: "answer", id: sent[1]!.id, index: 0, value: "two" });
  state.say({ kind: "answer", id: sent[0]!.id, index: 0, value: "one" });
  assert.deepEqual(await Promise.all([first, second]), ["one", "two"]);
  realm.kill();
});

test("a batch is whole when every answer is there", async () => {
  const { realm, sent, state } = channel();
  const seen: [number, unknown][] = [];
  const whole = realm.each("call", [["a"], ["b"]], 60, (index, value) => seen.push([index, value]));
  for (const index of [0, 1]) state.say({ kind: "answer", id: sent[0]!.id, index, value: `${index}` });
  await whole;
  assert.deepEqual(seen, [[0, "0"], [1, "1"]]);
  realm.kill();
});

test("an error of one request leaves the realm usable", async () => {
  const { realm, sent, state } = channel();
  const failing = realm.request("a", [], 60);
  state.say({ kind: "error", id: sent[0]!.id, message: "no" });
  await assert.rejects(failing, RequestFailed);
  assert.equal(realm.gone, false);
  realm.kill();
});

test("a death ends every open request, and later ones at once", async () => {
  const { realm, state } = channel();
  const open = [realm.request("a", [], 60), realm.request("b", [], 60)];
  state.say({ kind: "died", message: "stack" });
  for (const request of open) await assert.rejects(request, gone("died"));
  await assert.rejects(realm.request("c", [], 60), gone("died"));
  assert.equal(state.closed, 1);
});

test("a limit that runs out ends the realm", async () => {
  const { realm, state } = channel();
  await assert.rejects(realm.request("slow", [], 0.001), gone("limit"));
  assert.equal(state.closed, 1);
});

test("the time of a request begins when everything before it is answered", async () => {
  const { realm, sent, state } = channel();
  const first = realm.request("slow", [], 60);
  const second = realm.request("quick", [], 0.05);
  await new Promise((resolve) => setTimeout(resolve, 150));
  state.say({ kind: "answer", id: sent[0]!.id, index: 0, value: "one" });
  assert.equal(await first, "one");
  assert.equal(realm.gone, false);
  await assert.rejects(second, gone("limit"));
});

test("nothing that arrives after the end is heard", async () => {
  const { realm, state } = channel();
  let printed = "";
  realm.onPrint = (text) => (printed += text);
  state.say({ kind: "printed", text: "before" });
  realm.kill();
  state.say({ kind: "printed", text: "after" });
  assert.equal(printed, "before");
  await assert.rejects(realm.ready, gone("killed"));
});

test("a recording is heard by whoever asked for it, and ends the realm where nobody did or it has no end", async () => {
  const asked = channel();
  let text = "";
  asked.realm.onRecorded = (piece) => (text += piece);
  asked.state.say({ kind: "recorded", text: "one" });
  assert.deepEqual([text, asked.realm.gone], ["one", false]);
  for (let piece = 0; piece < 11; piece += 1) asked.state.say({ kind: "recorded", text: "x".repeat(1_000_000) });
  assert.deepEqual([asked.realm.gone, text.length < 11_000_000], [true, true]);
  const unasked = channel();
  unasked.state.say({ kind: "recorded", text: "one" });
  await assert.rejects(unasked.realm.ready, gone("died"));
});

test("a snapshot that does not fit and missing memory are told from a start that failed", async () => {
  for (const reason of ["mismatch", "memory", "died"] as const) {
    const { realm, state } = channel();
    state.say({ kind: "failed", message: "table", reason });
    await assert.rejects(realm.ready, gone(reason));
  }
});
