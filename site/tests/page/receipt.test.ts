import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { type ReceiptFacts, receiptOf } from "../../src/page/receipt.ts";

const NOW = Date.UTC(2026, 10, 28, 7);
const CODE = "def double(x):\n    return 2 * x";
const RESULT = { verdict: "accepted", passed: 3, total: 3 } as const;
const FACTS: ReceiptFacts = {
  slug: "double",
  version: "0123456789ab",
  code: CODE,
  earlier: [{ source: CODE, time: NOW - 1000, result: RESULT }, { source: "x = 1\n", time: NOW - 5000, result: null }],
  progress: { solved: true, passed: 3, total: 3, attempts: 4, texts: 2 },
};

function parts(text: string): { code: string; receipt: Record<string, unknown> } {
  const lines = text.split("\n");
  assert.equal(lines.pop(), "");
  const last = lines.pop() ?? "";
  assert.match(lines.pop() ?? "", /^# What follows was written by the page/);
  assert.match(last, /^# katalite-receipt: [ -~]*$/);
  return { code: `${lines.join("\n")}\n`, receipt: JSON.parse(last.slice("# katalite-receipt: ".length)) as Record<string, unknown> };
}

test("the code stands first, and what the page found below it", async () => {
  const { code, receipt } = parts(await receiptOf(FACTS, NOW));
  assert.equal(code, `${CODE}\n`);
  assert.deepEqual(receipt, {
    format: 1,
    exercise: "double",
    version: "0123456789ab",
    code: createHash("sha256").update(code).digest("hex"),
    result: RESULT,
    written: "2026-11-28T07:00:00.000Z",
    attempts: 4,
    texts: 2,
    earlier: [
      { time: "2026-11-28T06:59:59.000Z", lines: 2, result: RESULT },
      { time: "2026-11-28T06:59:55.000Z", lines: 1, result: null },
    ],
  });
});

test("code that was changed since its run has no result", async () => {
  assert.equal(parts(await receiptOf({ ...FACTS, code: `${CODE}  # better` }, NOW)).receipt["result"], null);
});

test("a receipt that was opened in the page does not stand in the next one", async () => {
  const first = await receiptOf(FACTS, NOW);
  for (const opened of [first, `${first}\n\n`, first.trimEnd()]) {
    const { code } = parts(await receiptOf({ ...FACTS, code: opened }, NOW));
    assert.equal(code, `${CODE}\n`);
  }
});

test("whatever a learner typed, the receipt is one line of ASCII", async () => {
  const { code, receipt } = parts(await receiptOf({ ...FACTS, slug: "ä\u2028\ud800", code: "# ä\u2028\n" }, NOW));
  assert.equal(code, "# ä\u2028\n");
  assert.equal(receipt["exercise"], "ä\u2028\ud800");
});

test("without anything kept there are no attempts", async () => {
  const { receipt } = parts(await receiptOf({ ...FACTS, earlier: [], progress: null }, NOW));
  assert.deepEqual([receipt["attempts"], receipt["texts"], receipt["earlier"], receipt["result"]], [0, 0, [], null]);
});
