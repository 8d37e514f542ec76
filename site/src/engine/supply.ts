/**
 * The script of the worker that brings the runtime's files: fetches them, checks them, inflates them while they arrive and hands
 * them to the realms' frame. All of that happens beside the page, whose thread makes the editor meanwhile. When to give up and when
 * to try again is the page's business (downloads.ts).
 */

import { type RuntimeFile, SCRIPTS } from "../shared/protocol.ts";
import { sha256 } from "../shared/sha256.ts";

export type SupplyRequest =
  /** Where inflated files go. The first message. */
  | { kind: "to"; port: MessagePort }
  | { kind: "fetch"; id: number; address: string; file: RuntimeFile; cache: RequestCache }
  | { kind: "abort"; id: number }
  /** Nothing more will be asked for. */
  | { kind: "end" };

export type Trouble = { why: "damaged" | "unreachable" | "memory" } | { why: "status"; status: number };

/** What the page is told. */
export type SupplyReport =
  /** The worker runs. */
  | { kind: "started" }
  /** So many bytes are here; none, when the fetch begins. */
  | { kind: "bytes"; id: number; count: number }
  /** The file is whole and right, and on its way to the frame. */
  | { kind: "here"; id: number }
  | ({ kind: "failed"; id: number } & Trouble);

/** What the frame is given. */
export interface SuppliedFile {
  name: string;
  contents: ArrayBuffer;
}

/** Bytes, and milliseconds, after one of which the page is told how far a file is. */
const REPORT_BYTES = 65_536;
const REPORT_AFTER = 1000;

class Failed extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.why);
    this.trouble = trouble;
  }
}

/**
 * What starts later than the rest, and the file of which this share has to be here first. The core is compiled while the snapshot
 * is arriving, and the line is never idle in between.
 */
const LATER = "snapshot.bin";
const BEFORE = "pyodide.asm.wasm";
const SHARE = 2 / 3;

const aborts = new Map<number, AbortController>();
let port: MessagePort;
let over = false;

/** Settles when the scripts of the realms are handed on. They are inflated first: realms start with them. */
let scriptsAreThere: () => void = () => undefined;
const scripts = new Promise<void>((resolve) => (scriptsAreThere = resolve));
const missing = new Set(SCRIPTS);

/** Settles when enough of what comes before is here, or will not come. */
let goOn: () => void = () => undefined;
const near = new Promise<void>((resolve) => (goOn = resolve));

function report(message: SupplyReport): void {
  postMessage(message);
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

  constructor({ name, size }: RuntimeFile) {
    const { readable, writable } = new DecompressionStream("gzip");
    this.#writer = writable.getWriter();
    this.#contents = collect(readable, size);
    this.#contents.catch(() => undefined); // looked at when the file is whole
    this.#turn = SCRIPTS.includes(name) ? Promise.resolve() : scripts;
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

/** Brings one file. Raises Failed, and what `fetch` and a lack of memory raise. */
async function bring(id: number, address: string, file: RuntimeFile, cache: RequestCache, signal: AbortSignal): Promise<void> {
  if (file.name === LATER) await near;
  report({ kind: "bytes", id, count: 0 });
  const inflater = new Inflater(file);
  try {
    const response = await fetch(address, { cache, signal });
    if (!response.ok || !response.body) throw new Failed({ why: "status", status: response.status });
    const reader = response.body.getReader();
    const received = new Uint8Array(file.bytes);
    let count = 0;
    let told = { count: 0, at: performance.now() };
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      // More bytes than the file has: an error page, or another version of it.
      if (count + value.length > received.length) throw new Failed({ why: "damaged" });
      received.set(value, count);
      count += value.length;
      const now = performance.now();
      if (count - told.count >= REPORT_BYTES || now - told.at >= REPORT_AFTER) {
        told = { count, at: now };
        report({ kind: "bytes", id, count });
        if (file.name === BEFORE && count >= SHARE * file.bytes) goOn();
      }
      inflater.write(value);
    }
    if (count !== file.bytes || (await sha256(received)) !== file.sha256) throw new Failed({ why: "damaged" });
    const contents = await inflater.end();
    port.postMessage({ name: file.name, contents } satisfies SuppliedFile, [contents]);
  } catch (error) {
    inflater.drop();
    throw error;
  }
  if (missing.delete(file.name) && missing.size === 0) scriptsAreThere();
}

async function fetchFile(request: SupplyRequest & { kind: "fetch" }): Promise<void> {
  const { id, address, file, cache } = request;
  const abort = new AbortController();
  aborts.set(id, abort);
  try {
    await bring(id, address, file, cache, abort.signal);
    report({ kind: "here", id });
  } catch (error) {
    const trouble: Trouble =
      error instanceof Failed ? error.trouble : { why: error instanceof RangeError ? "memory" : "unreachable" };
    report({ kind: "failed", id, ...trouble });
  } finally {
    if (file.name === BEFORE) goOn();
    abort.abort();
    aborts.delete(id);
    leave();
  }
}

function leave(): void {
  if (over && aborts.size === 0) close();
}

addEventListener("message", ({ data }: MessageEvent<SupplyRequest>) => {
  switch (data.kind) {
    case "to":
      port = data.port;
      break;
    case "fetch":
      void fetchFile(data);
      break;
    case "abort":
      aborts.get(data.id)?.abort();
      break;
    case "end":
      over = true;
      leave();
  }
});

report({ kind: "started" });
