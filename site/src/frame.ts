/**
 * The script of a realm's frame. The frame has an opaque origin and a policy that allows no connection. It holds the runtime's
 * files, compiles once what all of its workers need, and starts and ends workers as the page says.
 */

import type { BootMessage, FileMessage } from "./protocol.ts";
import { compileLibraries } from "./realm-boot.ts";

export type FrameMessage =
  | { kind: "script"; script: Blob }
  | FileMessage
  /** `keep`: other workers will come, so this one gets copies of the files and not the files themselves. */
  | { kind: "spawn"; id: number; keep: boolean; boot: BootMessage }
  | { kind: "end"; id: number };

/** What a frame says to the page: that a worker's script did not run. All else goes over the worker's port. */
export interface FrameReport {
  id: number;
  message: string;
}

const files = new Map<string, Promise<unknown>>();
const workers = new Map<number, { worker: Worker; keep: boolean }>();
const ended = new Set<number>();
let setScript: (address: string) => void;
const script = new Promise<string>((resolve) => (setScript = resolve));

function prepare(name: string, contents: ArrayBuffer): Promise<unknown> {
  if (name === "pyodide.asm.wasm") return WebAssembly.compile(contents);
  if (name === "libraries.bin") return compileLibraries(contents);
  return Promise.resolve(contents);
}

function hand({ worker, keep }: { worker: Worker; keep: boolean }, name: string, contents: Promise<unknown>): void {
  contents.then(
    (ready) => {
      const given = !keep && ready instanceof ArrayBuffer ? [ready] : [];
      worker.postMessage({ kind: "file", name, contents: ready } satisfies FileMessage, given);
    },
    () => undefined, // what could not be compiled never arrives, and the page's limit for a boot ends the wait
  );
}

function report(id: number, message: string): void {
  parent.postMessage({ id, message } satisfies FrameReport, "*");
}

/** A worker may be asked for before its script is there. */
async function spawn(id: number, keep: boolean, boot: BootMessage): Promise<void> {
  const address = await script;
  if (ended.has(id)) return;
  const worker = new Worker(address);
  workers.set(id, { worker, keep });
  worker.addEventListener("error", (failure) => report(id, failure.message || "the worker's script did not run"));
  worker.postMessage(boot, [boot.port]);
  for (const [name, contents] of files) hand({ worker, keep }, name, contents);
}

addEventListener("message", ({ source, data }: MessageEvent<FrameMessage>) => {
  if (source !== parent) return;
  switch (data.kind) {
    case "script":
      setScript(URL.createObjectURL(data.script));
      break;
    case "file": {
      const contents = prepare(data.name, data.contents as ArrayBuffer);
      contents.catch((error: unknown) => workers.forEach((_worker, id) => report(id, `${data.name}: ${String(error)}`)));
      files.set(data.name, contents);
      for (const each of workers.values()) hand(each, data.name, contents);
      break;
    }
    case "spawn":
      void spawn(data.id, data.keep, data.boot);
      break;
    case "end":
      workers.get(data.id)?.worker.terminate();
      workers.delete(data.id);
      ended.add(data.id);
      break;
  }
});
