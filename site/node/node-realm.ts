/**
 * Opens a realm under Node. A process of its own can always be ended, takes nothing with it and can reach nothing: that is for
 * submissions of strangers. A thread shares the compiled code and starts several times as fast: that is for an author's own.
 */

import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

import type { RealmMessage } from "../src/shared/protocol.ts";
import { Realm } from "../src/engine/realm-client.ts";
import { compileLibraries } from "../src/realm/realm-boot.ts";
import type { StartMessage } from "./realm-host.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const BOOT_LIMIT = 120;

export function openProcess(start: StartMessage): Realm {
  const readable = [HERE, join(HERE, "..", "src"), ...start.scripts, ...Object.values(start.files)];
  const child = fork(join(HERE, "realm-process.ts"), {
    serialization: "advanced",
    env: {},
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [
      "--permission",
      ...readable.map((path) => `--allow-fs-read=${path}`),
      // Should a function of the host ever get into a submission's hands, its constructor makes nothing of text.
      "--disallow-code-generation-from-strings",
      "--disable-warning=ExperimentalWarning",
    ],
  });
  let closed = false;
  const realm = new Realm(
    {
      send: (request) => {
        if (child.connected) child.send(request);
      },
      listen: (listener) => {
        child.on("message", (message) => listener(alone(message)));
        child.on("exit", (code, signal) => {
          if (!closed) listener({ kind: "died", message: `the interpreter's process ended (${signal ?? code})` });
        });
      },
      close: () => {
        closed = true;
        child.kill("SIGKILL");
      },
    },
    start.mode,
    BOOT_LIMIT,
  );
  child.send(start);
  realm.supplied();
  return realm;
}

/** What came as a view of a whole piece of the pipe, in memory of its own: what is behind an answer counts for its size. */
function alone(message: unknown): unknown {
  const { value } = (message ?? {}) as { value?: unknown };
  return value instanceof Uint8Array ? { ...(message as object), value: new Uint8Array(value) } : message;
}

/** The start message with the core and the libraries compiled, for any number of threads. */
export async function compileFor(start: StartMessage): Promise<StartMessage> {
  const read = (name: string): ArrayBuffer => new Uint8Array(readFileSync(start.files[name] as string)).buffer;
  const [core, libraries] = await Promise.all([
    WebAssembly.compile(read("pyodide.asm.wasm")),
    compileLibraries(read("libraries.bin")),
  ]);
  return { ...start, compiled: { "pyodide.asm.wasm": core, "libraries.bin": libraries } };
}

/** `start` is what `compileFor` gives. */
export function openThread(start: StartMessage): Realm {
  const env = { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] };
  const worker = new Worker(join(HERE, "realm-thread.ts"), { workerData: start, env, stdout: true, stderr: true });
  const realm = new Realm(
    {
      send: (request) => worker.postMessage(request),
      listen: (listener) => {
        worker.on("message", (message: RealmMessage) => listener(message));
        worker.on("error", (error) => listener({ kind: "died", message: String(error) }));
        worker.on("exit", (code) => listener({ kind: "died", message: `the thread ended with status ${code}` }));
      },
      close: () => void worker.terminate(),
    },
    start.mode,
    BOOT_LIMIT,
  );
  realm.supplied();
  return realm;
}
