/**
 * Gives the browser's realm script the surroundings of a worker under Node, without `process`, `require` or the host's files,
 * so that build, check and page run the very same code. Whoever calls this is the main module of a process or of a thread.
 */

import { readFileSync } from "node:fs";
import vm from "node:vm";

import type { BootMode, RealmMessage, RealmRequest } from "../src/protocol.ts";
import type { CompiledLibrary } from "../src/realm-boot.ts";

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

type Listener = (event: { data: unknown }) => void;

const LENT = [
  "setTimeout", "clearTimeout", "setInterval", "clearInterval", "queueMicrotask", "performance", "crypto", "TextDecoder",
  "TextEncoder", "URL", "AbortController", "AbortSignal", "MessageChannel", "atob", "btoa", "structuredClone",
] as const;

function readBuffer(path: string): ArrayBuffer {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/**
 * The global scope of a worker, and what calls its message listener. Modules that were compiled outside are only known as such
 * by the WebAssembly object that they come from, which is lent then.
 */
function workerScope(lendWebAssembly: boolean): { scope: vm.Context; dispatch: Listener } {
  let listener: Listener = () => undefined;
  const scope: Record<string, unknown> = { location: { href: "https://runtime.invalid/", toString: () => "https://runtime.invalid/" } };
  for (const name of LENT) scope[name] = globalThis[name];
  scope["console"] = { log: () => undefined, warn: () => undefined, error: () => undefined, info: () => undefined, debug: () => undefined };
  scope["importScripts"] = () => {
    throw new Error("nothing is imported at run time");
  };
  scope["addEventListener"] = (_type: string, added: Listener) => (listener = added);
  // Its errors are told from others by `instanceof TypeError`, so that goes with it.
  if (lendWebAssembly) Object.assign(scope, { WebAssembly, TypeError });
  // Emscripten takes the surroundings for a worker's if this exists.
  scope["WorkerGlobalScope"] = class WorkerGlobalScope {};
  // As under the page's policy: WebAssembly may be compiled, strings may not.
  const context = vm.createContext(scope, { codeGeneration: { strings: false, wasm: true } });
  context["self"] = vm.runInContext("globalThis", context) as unknown;
  return { scope: context, dispatch: (event) => listener(event) };
}

/** Starts the realm; `send` carries its messages out, and what is returned takes requests in. */
export function hostRealm(start: StartMessage, send: (message: RealmMessage) => void): (request: RealmRequest) => void {
  const { scope, dispatch } = workerScope(start.compiled !== undefined);
  const port = {
    postMessage: send,
    onmessage: null as ((event: { data: RealmRequest }) => void) | null,
  };
  const source = start.scripts.map((path) => readFileSync(path, "utf8")).join("\n;\n");
  vm.runInContext(source, scope, { filename: "realm-script.js" });
  const compiled: Record<string, unknown> = start.compiled ?? {};
  for (const [name, path] of Object.entries(start.files)) {
    dispatch({ data: { kind: "file", name, contents: compiled[name] ?? readBuffer(path) } });
  }
  dispatch({ data: { kind: "boot", port, mode: start.mode, memoryLimit: start.memoryLimit } });
  return (request) => port.onmessage?.({ data: request });
}
