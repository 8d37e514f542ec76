/**
 * What makes the runtime's files whole again while they arrive: the browser's own for gzip; for zstd, which none has yet, Zstandard's
 * as WebAssembly, which is one of these files.
 */

import type { Encoding } from "../shared/protocol.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What the module offers. Addresses and numbers of bytes; functions of Zstandard by their names there. */
interface Decoder {
  readonly memory: WebAssembly.Memory;
  malloc(bytes: number): number;
  free(address: number): void;
  ZSTD_createDCtx(): number;
  ZSTD_freeDCtx(context: number): number;
  ZSTD_DStreamOutSize(): number;
  ZSTD_decompressStream(context: number, output: number, input: number): number;
}

let arrive: (module: WebAssembly.Module) => void;
const decoder = new Promise<WebAssembly.Module>((resolve) => (arrive = resolve)).then(async (module) => {
  const imports = { env: { emscripten_notify_memory_growth: () => undefined } };
  return (await WebAssembly.instantiate(module, imports)).exports as unknown as Decoder;
});

/** What is compressed as zstd waits for its decoder. */
export function useDecoder(module: WebAssembly.Module): void {
  arrive(module);
}

/** Takes compressed bytes and gives what they hold. Both ends fail on bytes that are none of this encoding. */
export function decompression(encoding: Encoding): ReadableWritablePair<Bytes, BufferSource> {
  return encoding === "gzip" ? new DecompressionStream("gzip") : zstd();
}

function zstd(): TransformStream<Bytes, Bytes> {
  let frame: Frame;
  return new TransformStream<Bytes, Bytes>({
    async start() {
      frame = new Frame(await decoder);
    },
    transform(piece, controller) {
      frame.push(piece, (whole) => controller.enqueue(whole));
    },
    flush() {
      frame.end();
    },
  });
}

/** Results of Zstandard from here on are errors: small negative numbers, as it writes them. */
const ERRORS = 2 ** 32 - 4096;
/** A buffer, as Zstandard is told of one: address, bytes, and how many of them are used. */
const BUFFER = 12;

/** One file while it is decompressed. */
class Frame {
  readonly #zstd: Decoder;
  readonly #context: number;
  /** Two descriptions of buffers, of output and input, and behind them what comes out. */
  readonly #output: number;
  readonly #room: number;
  /** What Zstandard said last: 0 at the end of a file. */
  #more = 1;

  constructor(zstd: Decoder) {
    this.#zstd = zstd;
    this.#room = zstd.ZSTD_DStreamOutSize();
    this.#context = zstd.ZSTD_createDCtx();
    this.#output = zstd.malloc(2 * BUFFER + this.#room);
    if (!this.#context || !this.#output) throw new RangeError("there is no memory for decompressing");
  }

  push(piece: Bytes, give: (whole: Bytes) => void): void {
    const zstd = this.#zstd;
    const output = this.#output;
    const input = output + BUFFER;
    const start = zstd.malloc(piece.length);
    if (!start) throw new RangeError("there is no memory for decompressing");
    new Uint8Array(zstd.memory.buffer).set(piece, start);
    // What fills its buffer may not be all, unless it ends the file.
    for (let [used, made] = [0, 0]; used < piece.length || (made === this.#room && this.#more !== 0); ) {
      new Uint32Array(zstd.memory.buffer, output, 6).set([output + 2 * BUFFER, this.#room, 0, start, piece.length, used]);
      const said = zstd.ZSTD_decompressStream(this.#context, output, input) >>> 0;
      if (said > ERRORS) throw new Error("these bytes are not compressed as zstd");
      this.#more = said;
      // The memory may have grown, and then has moved.
      [made, used] = [2, 5].map((place) => new Uint32Array(zstd.memory.buffer, output, 6)[place]) as [number, number];
      if (made > 0) give(new Uint8Array(zstd.memory.buffer.slice(output + 2 * BUFFER, output + 2 * BUFFER + made) as ArrayBuffer));
    }
    zstd.free(start);
  }

  /** What is broken off is let go with the worker. */
  end(): void {
    if (this.#more !== 0) throw new Error("these bytes end too early");
    this.#zstd.free(this.#output);
    this.#zstd.ZSTD_freeDCtx(this.#context);
  }
}
