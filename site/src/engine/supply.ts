/**
 * The script of the worker that brings the runtime's files: fetches them, checks them, inflates them while they arrive and hands
 * them to the realms' frame. All of that happens beside the page, whose thread makes the editor meanwhile. When to give up and when
 * to try again is the page's business (downloads.ts). What a try brought before its line broke is kept, and the next one asks for
 * the rest only.
 */

import { useDecoder } from "./decompress.ts";
import { Failed, isRest, Part, type Trouble } from "./part.ts";
import { DECODER, type RuntimeFile, SCRIPTS } from "../shared/protocol.ts";
import { sha256 } from "../shared/sha256.ts";

export type SupplyRequest =
  /** Where inflated files go, and whether another such worker has brought the first of them. The first message. */
  | { kind: "to"; port: MessagePort; late: boolean }
  /** What another such worker has brought and compiled. */
  | { kind: "decoder"; module: WebAssembly.Module }
  | { kind: "fetch"; id: number; address: string; file: RuntimeFile; cache: RequestCache }
  | { kind: "abort"; id: number }
  /** Nothing more will be asked for. */
  | { kind: "end" };

/** What the page is told. */
export type SupplyReport =
  /** The worker runs. */
  | { kind: "started" }
  /** So many bytes are here; also said when the fetch begins. */
  | { kind: "bytes"; id: number; count: number }
  /** The host sends the whole file where its rest was asked for. */
  | { kind: "again"; id: number }
  /** The decoder of the other files is here; a later worker is given it. */
  | { kind: "decoder"; module: WebAssembly.Module }
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

/** Settles when the scripts of the realms are handed on. */
let scriptsAreThere: () => void = () => undefined;
const scripts = new Promise<void>((resolve) => (scriptsAreThere = resolve));
const missing = new Set(SCRIPTS);

/** Settles when enough of what comes before is here, or will not come. */
let goOn: () => void = () => undefined;
const near = new Promise<void>((resolve) => (goOn = resolve));

function report(message: SupplyReport): void {
  postMessage(message);
}

/** By address: what is not whole yet. */
const parts = new Map<string, Part>();

function drop(address: string): void {
  parts.get(address)?.inflater.drop();
  parts.delete(address);
}

function begin(address: string, file: RuntimeFile): Part {
  // The scripts are inflated first: realms start with them.
  const part = new Part(file, [DECODER, ...SCRIPTS].includes(file.name) ? Promise.resolve() : scripts);
  parts.set(address, part);
  return part;
}

/** Asks for what is missing of a file, from its beginning where the host has nothing else. Raises Failed, and what `fetch` raises. */
async function ask(request: SupplyRequest & { kind: "fetch" }, signal: AbortSignal): Promise<{ part: Part; body: ReadableStream<Uint8Array<ArrayBuffer>> }> {
  const { id, address, file, cache } = request;
  let part = parts.get(address) ?? begin(address, file);
  report({ kind: "bytes", id, count: part.count });
  const response = await fetch(address, { cache, signal, headers: part.request });
  if (response.status === 416) throw new Failed({ why: "damaged" }); // the host has less of it than is here
  if (!response.ok || !response.body) throw new Failed({ why: "status", status: response.status });
  if (part.count > 0 && !isRest(response, part.count, file.bytes)) {
    drop(address);
    part = begin(address, file);
    report({ kind: "again", id });
    report({ kind: "bytes", id, count: 0 });
    // A piece from elsewhere in the file is of no use, and the next try asks for all of it.
    if (response.status === 206) throw new Failed({ why: "damaged" });
  }
  part.begin(response);
  return { part, body: response.body };
}

/** Brings one file. Raises Failed, and what `fetch` and a lack of memory raise. */
async function bring(request: SupplyRequest & { kind: "fetch" }, signal: AbortSignal): Promise<void> {
  const { id, address, file } = request;
  if (file.name === LATER) await near;
  const { part, body } = await ask(request, signal);
  const reader = body.getReader();
  let told = { count: part.count, at: performance.now() };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      part.take(value);
      const now = performance.now();
      if (part.count - told.count >= REPORT_BYTES || now - told.at >= REPORT_AFTER) {
        told = { count: part.count, at: now };
        report({ kind: "bytes", id, count: part.count });
        if (file.name === BEFORE && part.count >= SHARE * file.bytes) goOn();
      }
    }
  } catch (error) {
    // What came last counts as well: it will not be asked for again.
    if (!(error instanceof Failed)) report({ kind: "bytes", id, count: part.count });
    throw error;
  }
  await handOn(part, file);
  parts.delete(address);
  if (missing.delete(file.name) && missing.size === 0) scriptsAreThere();
}

async function handOn({ received, count, inflater }: Part, file: RuntimeFile): Promise<void> {
  if (count !== file.bytes || (await sha256(received)) !== file.sha256) throw new Failed({ why: "damaged" });
  const contents = await inflater.end();
  if (file.name === DECODER) {
    const module = await WebAssembly.compile(contents);
    useDecoder(module);
    report({ kind: "decoder", module });
    return;
  }
  port.postMessage({ name: file.name, contents } satisfies SuppliedFile, [contents]);
}

async function fetchFile(request: SupplyRequest & { kind: "fetch" }): Promise<void> {
  const { id, address, file } = request;
  const abort = new AbortController();
  aborts.set(id, abort);
  try {
    await bring(request, abort.signal);
    report({ kind: "here", id });
  } catch (error) {
    const trouble: Trouble =
      error instanceof Failed ? error.trouble : { why: error instanceof RangeError ? "memory" : "unreachable" };
    // A broken line, or a host that is busy, says nothing against what came before.
    if (trouble.why === "damaged" || trouble.why === "memory") {
      drop(address);
      report({ kind: "bytes", id, count: 0 });
    }
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
      if (data.late) {
        scriptsAreThere();
        goOn();
      }
      break;
    case "decoder":
      useDecoder(data.module);
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
