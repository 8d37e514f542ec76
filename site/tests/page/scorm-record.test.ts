import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { compressed, MOST_KEPT, packed, scoreOf, timespan, unpack, values } from "../../src/page/scorm-record.ts";
import type { Summary, TestSummary, Verdict } from "../../src/shared/protocol.ts";

function summary(verdict: Verdict, ...outcomes: TestSummary["outcome"][]): Summary {
  return { verdict, error: null, tests: outcomes.map((outcome) => ({ id: "t", title: "T", outcome, message: "", case: "" })) };
}

test("what is kept comes back, plain where it fits and compressed where it does not", async () => {
  const short = { code: "def f(x):\n    return “x”\n", best: 75 };
  assert.deepEqual(await unpack(packed(short) ?? ""), short);
  const long = { code: "    x = x + 1\n".repeat(2_000), best: null };
  assert.equal(packed(long), null);
  const text = await compressed(long);
  assert.ok(text.length <= MOST_KEPT);
  assert.deepEqual(await unpack(text), long);
});

test("a draft that is too long even so is left out, and the best result stays", async () => {
  const digests = Array.from({ length: 200 }, (_, place) => createHash("sha256").update(String(place)).digest("base64"));
  const noise = digests.join("");
  const text = await compressed({ code: noise, best: 50 });
  assert.ok(text.length <= MOST_KEPT);
  assert.deepEqual(await unpack(text), { code: null, best: 50 });
});

test("what a platform gives that is nothing of ours is nothing", async () => {
  for (const text of ["", "null", "7", "{", '{"format":2,"text":"x"}', '{"format":1,"best":101,"text":7}', '{"format":1,"code":"#code=!"}']) {
    assert.deepEqual(await unpack(text), { code: null, best: null }, text);
  }
});

test("the score comes before the status, with two decimals", () => {
  assert.deepEqual(values(200 / 3, "incomplete").map(([element]) => element).slice(-2), ["cmi.core.score.raw", "cmi.core.lesson_status"]);
  assert.deepEqual(values(200 / 3, "incomplete").map(([, value]) => value), ["0", "100", "66.67", "incomplete"]);
  assert.deepEqual(values(100, "passed").map(([, value]) => value), ["0", "100", "100.00", "passed"]);
});

test("the score is the share of the tests that passed, and a broken test says nothing", () => {
  assert.equal(scoreOf(summary("accepted", "passed", "passed")), 100);
  assert.equal(scoreOf(summary("wrong-answer", "passed", "failed", "not-run", "passed")), 50);
  assert.equal(scoreOf(summary("judge-error", "passed")), null);
  assert.equal(scoreOf(summary("accepted")), null);
});

test("times are written as the standard wants them", () => {
  assert.deepEqual([0, 1_234, 3_599_990, 3_600_000, 36e9, 1e15].map(timespan), [
    "0000:00:00.00",
    "0000:00:01.23",
    "0000:59:59.99",
    "0001:00:00.00",
    "9999:00:00.00",
    "9999:00:00.00",
  ]);
});
