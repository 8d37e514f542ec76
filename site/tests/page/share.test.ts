/** Code in a link, and what it would change. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { lineDiff } from "../../src/feedback/line-diff.ts";
import { codeOf, fragmentOf } from "../../src/page/share.ts";

test("a link gives back the very code", async () => {
  for (const code of ["", "def f():\n\treturn \"é 𝛾 #&%\"\n", "x = 1\r\n".repeat(5_000)]) {
    const fragment = await fragmentOf(code);
    assert.match(fragment, /^#code=[\w-]*$/);
    assert.equal(await codeOf(fragment), code);
  }
});

test("other fragments hold no code", async () => {
  assert.deepEqual([await codeOf(""), await codeOf("#editor")], [null, null]);
});

test("damaged code is empty, and so is code that would fill the memory", async () => {
  const fragment = await fragmentOf("x = 1\n".repeat(100));
  assert.equal(await codeOf(fragment.slice(0, -9)), "");
  assert.equal(await codeOf("#code=%%%"), "");
  const huge = await fragmentOf("0".repeat(3_000_000));
  assert.ok(huge.length < 10_000);
  assert.equal(await codeOf(huge), "");
});

test("a difference lists lines that are gone, new and the same, and makes the other text", () => {
  const [one, other] = ["a\nb\nc\nd", "a\nx\nc\ne\nd"];
  const lines = lineDiff(one, other);
  assert.deepEqual(lines.map(({ sign, text }) => sign + text), [" a", "-b", "+x", " c", "+e", " d"]);
  const without = (sign: string) => lines.filter((line) => line.sign !== sign).map(({ text }) => text).join("\n");
  assert.deepEqual([without("+"), without("-")], [one, other]);
});
