/** L1: what counts for the limit of a start, and what does not. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { pass, stopClock } from "../clock.ts";
import type { RealmMessage } from "../../src/shared/protocol.ts";
import { Realm, RealmGone } from "../../src/engine/realm-client.ts";

const gone = (reason: string) => (error: unknown): boolean => error instanceof RealmGone && error.reason === reason;

/** A realm with a limit of so many seconds on its start. */
function starting(limit: number) {
  const state = { say: (_message: RealmMessage): void => undefined };
  const realm = new Realm({ send: () => undefined, listen: (listener) => (state.say = listener), close: () => undefined }, "plain", limit);
  return { realm, state };
}

stopClock();

test("L1: the limit of a start does not count the waiting for its files", async () => {
  const { realm } = starting(90);
  await pass(3600);
  assert.equal(realm.gone, false);
  realm.supplied();
  await pass(91);
  await assert.rejects(realm.ready, gone("limit"));
});

test("L1: the limit of a start begins again with each step that it reports", async () => {
  const { realm, state } = starting(90);
  realm.supplied();
  for (let step = 0; step < 8; step += 1) {
    await pass(80);
    state.say({ kind: "step" });
  }
  assert.equal(realm.gone, false);
  await pass(91);
  await assert.rejects(realm.ready, gone("limit"));
});

test("a step of a start that is over ends the realm", () => {
  const { realm, state } = starting(60);
  realm.supplied();
  state.say({ kind: "ready", seconds: 0 });
  state.say({ kind: "step" });
  assert.ok(realm.gone);
});
