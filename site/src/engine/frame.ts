/**
 * The script of the realms' frame. The frame has an opaque origin and a policy that allows no connection. It compiles once what all
 * of its workers need, and starts and ends workers as the page says.
 */

import { type BootFailure, type BootMessage, type FileMessage, SCRIPTS } from "../shared/protocol.ts";
import { compileLibraries } from "../realm/realm-boot.ts";
import type { SuppliedFile } from "./supply.ts";

export type FrameMessage =
  /** Where the runtime's files come from. */
  | { kind: "from"; port: MessagePort }
  | { kind: "forget"; names: string[] }
  | { kind: "spawn"; id: number; boot: BootMessage }
  | { kind: "end"; id: number };

/** What a frame says to the page: why a worker will not start. All else goes over the worker's port. */
export interface FrameReport {
  id: number;
  message: string;
  reason: BootFailure;
}

/** What workers are given: files, or what was compiled from them. */
const files = new Map<string, Promise<unknown>>();
const scripts = new Map<string, ArrayBuffer>();
const workers = new Map<number, Worker>();
const ended = new Set<number>();
let setScript: (address: string) => void;
const script = new Promise<string>((resolve) => (setScript = resolve));

async function prepare(name: string, contents: ArrayBuffer): Promise<unknown> {
  if (name === "pyodide.asm.wasm") return WebAssembly.compile(contents);
  return name === "libraries.bin" ? compileLibraries(contents) : contents;
}

function take({ name, contents }: SuppliedFile): void {
  if (SCRIPTS.includes(name)) {
    scripts.set(name, contents);
    if (scripts.size === SCRIPTS.length) {
      const parts = SCRIPTS.map((part) => scripts.get(part) as ArrayBuffer);
      setScript(URL.createObjectURL(new Blob(parts.flatMap((part) => [part, "\n;\n"]))));
    }
    return;
  }
  const prepared = prepare(name, contents);
  files.set(name, prepared);
  // A file that cannot be compiled ends all starts that may need it.
  prepared.catch((error: unknown) => {
    for (const id of workers.keys()) report(id, `${name}: ${String(error)}`, error instanceof RangeError ? "memory" : "died");
  });
  for (const worker of workers.values()) hand(worker, name, prepared);
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
    case "from":
      message.port.onmessage = ({ data }: MessageEvent<SuppliedFile>) => take(data);
      break;
    case "forget":
      for (const name of message.names) files.delete(name);
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
  if (source === parent) receive(data);
});
