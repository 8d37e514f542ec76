import assert from "node:assert/strict";
import { test } from "node:test";
import { constants, gzipSync, zstdCompressSync } from "node:zlib";

import { decoder } from "../../node/decoder.ts";
import { decompression, useDecoder } from "../../src/engine/decompress.ts";
import type { Encoding } from "../../src/shared/protocol.ts";

/** Three windows of bytes that repeat from far away. */
const WHOLE = Uint8Array.from({ length: 6 << 20 }, (_value, index) => (Math.imul(index % 1_500_000, 2654435761) >>> 13) & (index % 5 ? 15 : 255));
const WINDOW = { params: { [constants.ZSTD_c_windowLog]: 21 } };
const PACKED: Record<Encoding, Uint8Array> = { gzip: gzipSync(WHOLE), zstd: zstdCompressSync(WHOLE, WINDOW) };

useDecoder(new WebAssembly.Module(decoder()));

async function through(encoding: Encoding, packed: Uint8Array, piece: number): Promise<Uint8Array> {
  const { readable, writable } = decompression(encoding);
  const whole = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).bytes();
  whole.catch(() => undefined);
  const writer = writable.getWriter();
  for (let from = 0; from < packed.length; from += piece) await writer.write(packed.slice(from, from + piece));
  await writer.close();
  return whole;
}

for (const encoding of ["gzip", "zstd"] as const) {
  for (const piece of [1 << 16, 1000, Number.MAX_SAFE_INTEGER]) {
    test(`${encoding} in pieces of ${piece} bytes gives the file back`, async () => {
      const whole = await through(encoding, PACKED[encoding], piece);
      assert.equal(Buffer.compare(whole, WHOLE), 0);
    });
  }

  test(`${encoding} that ends early or is something else fails`, async () => {
    await assert.rejects(through(encoding, PACKED[encoding].subarray(0, PACKED[encoding].length - 9), 1 << 16));
    await assert.rejects(through(encoding, new TextEncoder().encode("<h1>Welcome to this hotel</h1>"), 1 << 16));
  });
}

test("what comes out early is there before the rest has come in", async () => {
  const { readable, writable } = decompression("zstd");
  const writer = writable.getWriter();
  void writer.write(PACKED.zstd.slice(0, PACKED.zstd.length >> 1)).catch(() => undefined);
  const { value, done } = await readable.getReader().read();
  assert.equal(done, false);
  assert.ok((value as Uint8Array).length > 0);
});
