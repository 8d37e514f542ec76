/** What makes the runtime's files whole again while they arrive: the browser's own for gzip, fzstd for zstd, which none has yet. */

import { Decompress } from "fzstd";

import type { Encoding } from "../shared/protocol.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Takes compressed bytes and gives what they hold. Both ends fail on bytes that are none of this encoding. */
export function decompression(encoding: Encoding): ReadableWritablePair<Bytes, BufferSource> {
  return encoding === "gzip" ? new DecompressionStream("gzip") : zstd();
}

function zstd(): TransformStream<BufferSource, Bytes> {
  let decompress: Decompress;
  return new TransformStream<BufferSource, Bytes>({
    start(controller) {
      decompress = new Decompress((piece) => controller.enqueue(piece as Bytes));
    },
    transform(piece) {
      decompress.push(piece as Bytes);
    },
    flush() {
      decompress.push(new Uint8Array(0), true);
    },
  });
}
