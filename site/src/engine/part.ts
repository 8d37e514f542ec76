/** A file of the runtime while it arrives: what has come of it, how the rest is asked for, and its inflated contents. */

import type { RuntimeFile } from "../shared/protocol.ts";
import { decompression } from "./decompress.ts";

export type Trouble = { why: "damaged" | "unreachable" | "memory" } | { why: "status"; status: number };

export class Failed extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.why);
    this.trouble = trouble;
  }
}

/** What comes out of a stream, which must be `size` bytes. A place for all is made at once; joining pieces would take longer. */
async function collect(stream: ReadableStream<Uint8Array>, size: number): Promise<ArrayBuffer> {
  const contents = new Uint8Array(size);
  const reader = stream.getReader();
  let count = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (count + value.length > size) throw new Failed({ why: "damaged" });
    contents.set(value, count);
    count += value.length;
  }
  if (count !== size) throw new Failed({ why: "damaged" });
  return contents.buffer;
}

/** Inflates what is written to it, when it is the turn of this file. */
class Inflater {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #contents: Promise<ArrayBuffer>;
  readonly #turn: Promise<void>;

  constructor({ size, encoding }: RuntimeFile, turn: Promise<void>) {
    const { readable, writable } = decompression(encoding);
    this.#writer = writable.getWriter();
    this.#contents = collect(readable, size);
    this.#contents.catch(() => undefined); // looked at when the file is whole
    this.#turn = turn;
  }

  write(piece: Uint8Array<ArrayBuffer>): void {
    void this.#turn.then(() => this.#writer.write(piece)).catch(() => undefined); // then the contents fail as well
  }

  async end(): Promise<ArrayBuffer> {
    await this.#turn;
    this.#writer.close().catch(() => undefined);
    return this.#contents;
  }

  drop(): void {
    this.#writer.abort().catch(() => undefined);
  }
}

/** A file that is on its way, or of which a part came before its line broke. */
export class Part {
  readonly received: Uint8Array<ArrayBuffer>;
  readonly inflater: Inflater;
  count = 0;
  /** How the host names the edition that it sends: by a strong tag, or else by its date. Only the rest of the same one is wanted. */
  #edition: string | null = null;

  /** It is inflated when it is its `turn`. */
  constructor(file: RuntimeFile, turn: Promise<void>) {
    this.received = new Uint8Array(file.bytes);
    this.inflater = new Inflater(file, turn);
  }

  /** The first answer is noted: the rest shall belong to it. */
  begin({ headers }: Response): void {
    const tag = headers.get("etag");
    this.#edition ??= tag !== null && !tag.startsWith("W/") ? tag : headers.get("last-modified");
  }

  take(piece: Uint8Array<ArrayBuffer>): void {
    // More bytes than the file has: an error page, or another version of it.
    if (this.count + piece.length > this.received.length) throw new Failed({ why: "damaged" });
    this.received.set(piece, this.count);
    this.count += piece.length;
    this.inflater.write(piece);
  }

  /** The headers that ask for what is missing. */
  get request(): Record<string, string> {
    if (this.count === 0) return {};
    const range = { Range: `bytes=${this.count}-` };
    return this.#edition === null ? range : { ...range, "If-Range": this.#edition };
  }
}

/** Whether this answer is the rest of a file of which `count` of `size` bytes are here, as they travel. */
export function isRest({ status, headers }: Response, count: number, size: number): boolean {
  return status === 206 && headers.get("content-range") === `bytes ${count}-${size - 1}/${size}`;
}
