/**
 * The script of a realm's worker: Pyodide's two classic scripts and this one make one blob. A realm is an interpreter that
 * answers requests over a private port. Which realm it is (judge or sandbox) depends only on what it is asked.
 */

import type { Argument, BootMessage, FileMessage, RealmMessage, RealmRequest } from "../shared/protocol.ts";
import type { Pyodide } from "./pyodide.ts";
import { addLibrary, type Booted, bootFromSnapshot, bootPlainly, type Bridge, type Contents, makeSnapshot } from "./realm-boot.ts";
import { capMemory, closeDoors, freezeIntrinsics } from "./realm-harden.ts";
import { lookOften } from "./realm-look.ts";
import { SnapshotMismatch } from "./snapshot.ts";

type Post = (message: RealmMessage, transfer?: Transferable[]) => void;

/** Files by name: each is a promise that the arrival of the file settles. */
class Shelf {
  readonly #places = new Map<string, { promise: Promise<Contents>; put: (contents: Contents) => void }>();

  #place(name: string): { promise: Promise<Contents>; put: (contents: Contents) => void } {
    let place = this.#places.get(name);
    if (!place) {
      let put: (contents: Contents) => void = () => undefined;
      const promise = new Promise<Contents>((resolve) => (put = resolve));
      place = { promise, put };
      this.#places.set(name, place);
    }
    return place;
  }

  put(name: string, contents: Contents): void {
    this.#place(name).put(contents);
  }

  get(name: string): Promise<Contents> {
    return this.#place(name).promise;
  }
}

/** Python's answers are strings, or bytes that arrive as a proxy. */
function plain(value: unknown): string | Uint8Array | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value;
  const proxy = value as { toJs(): unknown; destroy(): void };
  const bytes = proxy.toJs() as Uint8Array;
  proxy.destroy();
  return bytes;
}

/** Says what happened without trusting the thrown value: reading a message can throw as well. */
function describe(error: unknown): string {
  try {
    return String((error as { message?: unknown }).message ?? error).slice(0, 4000);
  } catch {
    return "unknown error";
  }
}

/** Errors of Python leave the interpreter usable; Pyodide marks those that do not, and any other error is JavaScript's. */
function isFatal(error: unknown): boolean {
  try {
    const { name, pyodide_fatal_error } = error as { name?: string; pyodide_fatal_error?: boolean };
    return name !== "PythonError" || pyodide_fatal_error === true;
  } catch {
    return true;
  }
}

/** `end` ends the worker; `post` and it are bound before any submission runs. */
function serve(port: MessagePort, post: Post, end: () => void, pyodide: Pyodide, bridge: Bridge): void {
  bridge["set_printer"]?.((text: string) => post({ kind: "printed", text }));
  bridge["set_recorded"]?.((text: string) => post({ kind: "recorded", text }));
  bridge["set_line_reporter"]?.((line: number) => post({ kind: "line", line }));
  const begin = lookOften(pyodide);
  const call = (op: string, values: Argument[]): string | Uint8Array | null => {
    const handler = bridge[op];
    if (handler === undefined) throw new Error(`no such operation: ${op}`);
    return plain(handler(...values.map((value) => (typeof value === "object" ? pyodide.toPy(value) : value))));
  };
  port.onmessage = ({ data: { id, op, batch } }: MessageEvent<RealmRequest>) => {
    begin();
    try {
      batch.forEach((values, index) => {
        const value = call(op, values);
        // Moved, so that no thread that it passes has to copy it.
        post({ kind: "answer", id, index, value }, value instanceof Uint8Array ? [value.buffer] : []);
      });
    } catch (error) {
      if (isFatal(error)) {
        // More requests may be waiting, which nothing is left to answer. Nor may what the interpreter has put off run in its ruins.
        port.onmessage = null;
        post({ kind: "died", message: describe(error) });
        end();
      } else {
        post({ kind: "error", id, message: describe(error) });
      }
    }
  };
}

const shelf = new Shelf();
const arrived = (name: string): Promise<Contents> => shelf.get(name);

async function boot({ port, mode, memoryLimit }: BootMessage): Promise<void> {
  // Bound once, before any submission runs: a later replacement of the prototype's method changes nothing here.
  const post = port.postMessage.bind(port) as Post;
  // Among the doors that are closed below. Under Node there is none: whoever opened the realm ends it.
  const end: () => void = globalThis.close?.bind(globalThis) ?? (() => undefined);
  const began = performance.now();
  let starting = true;
  const step = (): void => {
    if (starting) post({ kind: "step" });
  };
  const files = async (name: string): Promise<Contents> => {
    const contents = await arrived(name);
    step();
    return contents;
  };
  try {
    if (mode === "make") {
      const made = await makeSnapshot(arrived);
      const values = "wanted" in made ? [JSON.stringify(made.wanted)] : [made.head, made.memory];
      values.forEach((value, index) => post({ kind: "answer", id: 0, index, value }));
      return;
    }
    const { pyodide, bridge }: Booted = await (mode === "snapshot" ? bootFromSnapshot(files, step) : bootPlainly(files, step));
    starting = false;
    closeDoors(globalThis);
    if (memoryLimit !== null) capMemory(memoryLimit);
    serve(port, post, end, pyodide, bridge);
    freezeIntrinsics(globalThis as unknown as Record<string, unknown>);
    post({ kind: "ready", seconds: (performance.now() - began) / 1000 });
    if (mode === "snapshot") {
      await addLibrary({ pyodide, bridge }, arrived);
      post({ kind: "library" });
    }
  } catch (error) {
    const mismatch = error instanceof SnapshotMismatch;
    // Engines throw this where WebAssembly or an array gets no memory.
    const memory = error instanceof RangeError;
    post({ kind: "failed", message: describe(error), reason: mismatch ? "mismatch" : memory ? "memory" : "died" });
  }
}

addEventListener("message", ({ data }: MessageEvent<BootMessage | FileMessage>) => {
  if (data.kind === "file") shelf.put(data.name, data.contents as Contents);
  else void boot(data);
});
