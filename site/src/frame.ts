/**
 * The script of the realms' frame. The frame has an opaque origin and a policy that allows no connection. It inflates the runtime's
 * files while they arrive, compiles once what all of its workers need, and starts and ends workers as the page says.
 */

import type { BootFailure, BootMessage, FileMessage } from "./protocol.ts";
import { compileLibraries } from "./realm-boot.ts";

export type FrameMessage =
  /** The next bytes of a file, compressed with gzip. */
  | { kind: "piece"; name: string; piece: Uint8Array<ArrayBuffer> }
  /** All bytes are here, and the page has found them to be the right ones. Before that nothing of a file is used. */
  | { kind: "whole"; name: string }
  /** They were not: the file comes again from its beginning. */
  | { kind: "damaged"; name: string }
  | { kind: "spawn"; id: number; boot: BootMessage }
  | { kind: "end"; id: number };

/** What a frame says to the page: why a worker will not start. All else goes over the worker's port. */
export interface FrameReport {
  id: number;
  message: string;
  reason: BootFailure;
}

/** The three scripts that make up a realm's worker, in the order in which they must run. */
const SCRIPTS = ["pyodide.js", "pyodide.asm.js", "realm.js"];

interface Arriving {
  writer: WritableStreamDefaultWriter<BufferSource>;
  contents: Promise<unknown>;
}

const arriving = new Map<string, Arriving>();
/** What workers are given: files, or what was compiled from them. */
const files = new Map<string, Promise<unknown>>();
const scripts = new Map<string, Promise<ArrayBuffer>>();
/** What has arrived while the workers' script has not: workers start with the script, and inflating would hold it up. */
let held: FrameMessage[] | null = [];
const workers = new Map<number, Worker>();
const ended = new Set<number>();
let setScript: (address: string) => void;
const script = new Promise<string>((resolve) => (setScript = resolve));

function begin(name: string): Arriving {
  const { readable, writable } = new DecompressionStream("gzip");
  const contents = prepare(name, new Response(readable, { headers: { "content-type": "application/wasm" } }));
  contents.catch(() => undefined); // looked at when the file is whole
  const one = { writer: writable.getWriter(), contents };
  arriving.set(name, one);
  return one;
}

async function prepare(name: string, inflated: Response): Promise<unknown> {
  if (name === "pyodide.asm.wasm") return WebAssembly.compileStreaming(inflated);
  const bytes = await inflated.arrayBuffer();
  return name === "libraries.bin" ? compileLibraries(bytes) : bytes;
}

function finish(name: string): void {
  const one = arriving.get(name);
  if (!one) return;
  arriving.delete(name);
  one.writer.close().catch(() => undefined); // then the contents fail as well
  if (SCRIPTS.includes(name)) {
    scripts.set(name, one.contents as Promise<ArrayBuffer>);
    if (scripts.size === SCRIPTS.length) void makeScript();
    return;
  }
  files.set(name, one.contents);
  one.contents.catch((error: unknown) => {
    const reason = error instanceof RangeError ? "memory" : "died";
    for (const id of workers.keys()) report(id, `${name}: ${String(error)}`, reason);
  });
  for (const worker of workers.values()) hand(worker, name, one.contents);
}

async function makeScript(): Promise<void> {
  const parts = await Promise.all(SCRIPTS.map((name) => scripts.get(name) as Promise<ArrayBuffer>));
  setScript(URL.createObjectURL(new Blob(parts.flatMap((part) => [part, "\n;\n"]))));
  const now = held ?? [];
  held = null;
  await script; // after which those who wait for it have started their workers
  now.forEach(receive);
}

function hand(worker: Worker, name: string, contents: Promise<unknown>): void {
  contents.then(
    (ready) => {
      // Copied once and moved; a message that is not moved is copied three times.
      const given = ready instanceof ArrayBuffer ? ready.slice() : ready;
      worker.postMessage({ kind: "file", name, contents: given } satisfies FileMessage, given instanceof ArrayBuffer ? [given] : []);
    },
    () => undefined, // what could not be compiled never arrives, which is reported
  );
}

function report(id: number, message: string, reason: BootFailure = "died"): void {
  parent.postMessage({ id, message, reason } satisfies FrameReport, "*");
}

/** A worker may be asked for before its script is there. */
async function spawn(id: number, boot: BootMessage): Promise<void> {
  const address = await script;
  if (ended.has(id)) return;
  const worker = new Worker(address);
  workers.set(id, worker);
  worker.addEventListener("error", (failure) => report(id, failure.message || "the worker's script did not run"));
  worker.postMessage(boot, [boot.port]);
  for (const [name, contents] of files) hand(worker, name, contents);
}

function receive(message: FrameMessage): void {
  switch (message.kind) {
    case "piece":
      (arriving.get(message.name) ?? begin(message.name)).writer.write(message.piece).catch(() => undefined);
      break;
    case "whole":
      finish(message.name);
      break;
    case "damaged":
      arriving.get(message.name)?.writer.abort().catch(() => undefined);
      arriving.delete(message.name);
      break;
    case "spawn":
      void spawn(message.id, message.boot);
      break;
    case "end":
      workers.get(message.id)?.terminate();
      workers.delete(message.id);
      ended.add(message.id);
      break;
  }
}

addEventListener("message", ({ source, data }: MessageEvent<FrameMessage>) => {
  if (source !== parent) return;
  if (held && "name" in data && !SCRIPTS.includes(data.name)) held.push(data);
  else receive(data);
});
