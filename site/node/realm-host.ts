/**
 * Gives the browser's realm script the surroundings of a worker under Node, without `process`, `require` or the host's files,
 * so that build, check and page run the very same code. Whoever calls this is the main module of a process or of a thread.
 */

import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import vm from "node:vm";

import type { BootMode, RealmMessage, RealmRequest } from "../src/shared/protocol.ts";
import type { CompiledLibrary } from "../src/realm/realm-boot.ts";

export interface StartMessage {
  /** Paths of the scripts that make up the realm's script, in order. */
  scripts: string[];
  /** Name to path of every other file of the runtime. */
  files: Record<string, string>;
  mode: BootMode;
  memoryLimit: number | null;
  /** What a thread is handed in place of the files of these names. */
  compiled?: { "pyodide.asm.wasm": WebAssembly.Module; "libraries.bin": CompiledLibrary[] };
}

/** What the surroundings are made of. Only `surroundings.js` touches it. */
const HOST = {
  setTimeout, clearTimeout, setInterval, clearInterval, TextDecoder, TextEncoder, URL, atob, btoa,
  now: () => performance.now(),
  today: () => Date.now(),
  getRandomValues: (view: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(view),
};

/** Clock and chance stand still while a snapshot is made, so that the same inputs give the same bytes, whoever builds. */
const STILL = {
  ...HOST,
  now: () => 0,
  today: () => Date.UTC(2026, 0, 1),
  getRandomValues: (view: Uint8Array<ArrayBuffer>) => void view.fill(0x5a),
};

interface Inside {
  /** A buffer of the context's own. */
  buffer(length: number): ArrayBuffer;
  /** Calls the message listener of the realm's script. */
  dispatch(kind: "file", name: string, contents: unknown): void;
  /** Sends the boot message with a port; what is returned takes requests in. */
  boot(mode: BootMode, memoryLimit: number | null, send: (message: RealmMessage) => void): (request: RealmRequest) => void;
}

/**
 * A context with the surroundings of a worker. Modules that were compiled outside are only known as such by the WebAssembly object
 * that they come from, which is lent then.
 */
function workerScope(lendWebAssembly: boolean, host: typeof HOST): { scope: vm.Context; inside: Inside } {
  // Its errors are told from others by `instanceof TypeError`, so that goes with it.
  const lent = lendWebAssembly ? { WebAssembly, TypeError } : {};
  // As under the page's policy: WebAssembly may be compiled, strings may not.
  const scope = vm.createContext({ ...lent }, { codeGeneration: { strings: false, wasm: true } });
  const make = vm.runInContext(readFileSync(new URL("surroundings.js", import.meta.url), "utf8"), scope) as (host: object) => Inside;
  return { scope, inside: make(host) };
}

/** Starts the realm; `send` carries its messages out, and what is returned takes requests in. */
export function hostRealm(start: StartMessage, send: (message: RealmMessage) => void): (request: RealmRequest) => void {
  const { scope, inside } = workerScope(start.compiled !== undefined, start.mode === "make" ? STILL : HOST);
  const source = start.scripts.map((path) => readFileSync(path, "utf8")).join("\n;\n");
  vm.runInContext(source, scope, { filename: "realm-script.js" });
  const compiled: Record<string, unknown> = start.compiled ?? {};
  const read = (path: string): ArrayBuffer => {
    const file = openSync(path, "r");
    try {
      const buffer = inside.buffer(fstatSync(file).size);
      // Straight to its place: another copy of all that a realm takes would be a tenth of its start.
      let done = 0;
      while (done < buffer.byteLength) {
        const count = readSync(file, new Uint8Array(buffer, done));
        if (count === 0) throw new Error(`${path} has become shorter`);
        done += count;
      }
      return buffer;
    } finally {
      closeSync(file);
    }
  };
  for (const [name, path] of Object.entries(start.files)) inside.dispatch("file", name, compiled[name] ?? read(path));
  return inside.boot(start.mode, start.memoryLimit, send);
}
