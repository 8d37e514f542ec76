/**
 * A realm under Node: this file is the main module of a child process. It gives the browser's realm script the surroundings
 * of a worker, without `process`, `require` or the host's files, so that build, check and page run the very same code.
 */

import { readFileSync } from "node:fs";
import vm from "node:vm";

import type { BootMode, RealmMessage, RealmRequest } from "../src/protocol.ts";

export interface StartMessage {
  /** Paths of the scripts that make up the realm's script, in order. */
  scripts: string[];
  /** Name to path of every other file of the runtime. */
  files: Record<string, string>;
  mode: BootMode;
  memoryLimit: number | null;
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

/** The global scope of a worker, and what calls its message listener. */
function workerScope(): { scope: vm.Context; dispatch: Listener } {
  let listener: Listener = () => undefined;
  const scope: Record<string, unknown> = { location: { href: "https://runtime.invalid/", toString: () => "https://runtime.invalid/" } };
  for (const name of LENT) scope[name] = globalThis[name];
  scope["console"] = { log: () => undefined, warn: () => undefined, error: () => undefined, info: () => undefined, debug: () => undefined };
  scope["importScripts"] = () => {
    throw new Error("nothing is imported at run time");
  };
  scope["addEventListener"] = (_type: string, added: Listener) => (listener = added);
  // Emscripten takes the surroundings for a worker's if this exists.
  scope["WorkerGlobalScope"] = class WorkerGlobalScope {};
  // As under the page's policy: WebAssembly may be compiled, strings may not.
  const context = vm.createContext(scope, { codeGeneration: { strings: false, wasm: true } });
  context["self"] = vm.runInContext("globalThis", context) as unknown;
  return { scope: context, dispatch: (event) => listener(event) };
}

process.once("message", (start: StartMessage) => {
  const { scope, dispatch } = workerScope();
  const send = (message: RealmMessage): void => {
    process.send?.(message);
  };
  const port = {
    postMessage: send,
    onmessage: null as ((event: { data: RealmRequest }) => void) | null,
  };
  process.on("message", (request: RealmRequest) => port.onmessage?.({ data: request }));
  process.on("uncaughtException", (error) => send({ kind: "died", message: String(error) }));
  const source = start.scripts.map((path) => readFileSync(path, "utf8")).join("\n;\n");
  vm.runInContext(source, scope, { filename: "realm-script.js" });
  for (const [name, path] of Object.entries(start.files)) dispatch({ data: { kind: "file", name, contents: readBuffer(path) } });
  dispatch({ data: { kind: "boot", port, mode: start.mode, memoryLimit: start.memoryLimit } });
});
