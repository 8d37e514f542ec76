/** L1: a file whose line broke goes on where it stopped, and only with the rest of the same edition. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { Failed, isRest, Part } from "../../src/engine/part.ts";

const TEXT = "what travels".repeat(5000);
const BODY = new Uint8Array(gzipSync(TEXT));
const FILE = { name: "core", url: "core", encoding: "gzip", sha256: "", bytes: BODY.length, size: TEXT.length, use: "boot" } as const;
const answer = (headers: Record<string, string>, status = 200): Response => new Response(null, { status, headers });

test("a file that came in two parts is inflated as one", async () => {
  const part = new Part(FILE, Promise.resolve());
  assert.deepEqual(part.request, {});
  part.begin(answer({ etag: '"one"' }));
  part.take(BODY.slice(0, 40));
  assert.deepEqual(part.request, { Range: "bytes=40-", "If-Range": '"one"' });
  part.take(BODY.slice(40));
  assert.equal(new TextDecoder().decode(await part.inflater.end()), TEXT);
  assert.deepEqual(part.received, BODY);
});

test("an edition is named by a strong tag, or else by its date, or not at all", () => {
  const date = "Fri, 27 Nov 2026 20:00:00 GMT";
  for (const [headers, named] of [
    [{ etag: '"a"', "last-modified": date }, '"a"'],
    [{ etag: 'W/"a"', "last-modified": date }, date],
    [{}, undefined],
  ] as const) {
    const part = new Part(FILE, Promise.resolve());
    part.begin(answer(headers));
    part.begin(answer({ etag: '"another"' }));
    part.take(BODY.slice(0, 1));
    assert.equal(part.request["If-Range"], named === undefined ? '"another"' : named);
  }
});

test("only the very rest of the very file is taken for it", () => {
  const range = `bytes 40-${BODY.length - 1}/${BODY.length}`;
  assert.ok(isRest(answer({ "content-range": range }, 206), 40, BODY.length));
  assert.ok(!isRest(answer({ "content-range": range }, 200), 40, BODY.length));
  assert.ok(!isRest(answer({}, 206), 40, BODY.length));
  assert.ok(!isRest(answer({ "content-range": range }, 206), 41, BODY.length));
  assert.ok(!isRest(answer({ "content-range": `bytes 40-99/*` }, 206), 40, BODY.length));
});

test("more bytes than the file has are refused", () => {
  const part = new Part(FILE, Promise.resolve());
  part.take(BODY);
  assert.throws(() => part.take(new Uint8Array(1)), Failed);
});
