import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST_KEPT } from "../../src/page/scorm-record.ts";
import { ScormSession } from "../../src/page/scorm-session.ts";

type Told = [element: string, value: string];

function platform(known: Record<string, string> = {}): { lms: ConstructorParameters<typeof ScormSession>[0]; told: Told[]; last(element: string): string } {
  const told: Told[] = [];
  const last = (element: string): string => told.findLast(([name]) => name === element)?.[1] ?? "";
  const lms = {
    get: (element: string) => known[element] ?? "",
    set: (values: readonly (readonly [string, string])[]) => void told.push(...values.map(([name, value]): Told => [name, value])),
    finish: () => void told.push(["finish", ""]),
  };
  return { lms, told, last };
}

const NOTHING = { code: null, best: null };

test("who opens an exercise has begun it, and leaving changes nothing but time", () => {
  const { lms, told } = platform();
  new ScormSession(lms, NOTHING).leave();
  assert.deepEqual(told.map(([element]) => element), ["cmi.core.lesson_status", "cmi.core.session_time", "cmi.core.exit", "finish"]);
  assert.equal(told[0]?.[1], "incomplete");
});

test("only an accepted run passes, whatever the score says", () => {
  const { lms, told, last } = platform();
  const session = new ScormSession(lms, NOTHING);
  session.ran(100, false, "x = 1");
  assert.equal(last("cmi.core.lesson_status"), "incomplete");
  session.ran(100, true, "x = 2");
  assert.deepEqual(told.slice(-3).map(([, value]) => value).slice(0, 2), ["100.00", "passed"]);
  assert.ok(session.passed);
});

test("a worse run takes neither the score nor the status back, in this visit or the next", () => {
  const first = platform();
  const session = new ScormSession(first.lms, NOTHING);
  session.ran(100, true, "right");
  session.ran(25, false, "wrong");
  assert.deepEqual([first.last("cmi.core.score.raw"), first.last("cmi.core.lesson_status")], ["100.00", "passed"]);
  const next = platform({ "cmi.core.lesson_status": "passed" });
  new ScormSession(next.lms, { code: "wrong", best: 100 }).ran(0, false, "wrong");
  assert.deepEqual([next.last("cmi.core.score.raw"), next.last("cmi.core.lesson_status")], ["100.00", "passed"]);
});

test("a run in which the tests broke is told to nobody", () => {
  const { lms, told } = platform();
  new ScormSession(lms, NOTHING).ran(null, false, "x");
  assert.deepEqual(told, [["cmi.core.lesson_status", "incomplete"]]);
});

test("a draft is kept once for each change, and never longer than a platform takes", async () => {
  const { lms, told, last } = platform();
  const session = new ScormSession(lms, { code: "old", best: null });
  session.holds("old");
  assert.equal(told.length, 1);
  session.holds("new");
  session.holds("new");
  assert.equal(told.length, 2);
  session.holds("    y = y + 1\n".repeat(3_000));
  while (told.length < 3) await new Promise((resolve) => setTimeout(resolve));
  assert.ok(last("cmi.suspend_data").length <= MOST_KEPT);
});

test("a review and a look without credit are not recorded", () => {
  for (const mode of ["review", "browse"]) assert.ok(!ScormSession.isRecorded(platform({ "cmi.core.lesson_mode": mode }).lms));
  for (const mode of ["normal", ""]) assert.ok(ScormSession.isRecorded(platform({ "cmi.core.lesson_mode": mode }).lms));
});
