/**
 * The script of a realm's worker: Pyodide's two classic scripts and this one make one blob. A realm is an interpreter that
 * answers requests over a private port. Which realm it is (judge or sandbox) depends only on what it is asked.
 */

import type { Argument, BootMessage, RealmMessage, RealmRequest } from "./protocol.ts";
import type { Pyodide } from "./pyodide.ts";
import { bootPyodide } from "./realm-boot.ts";
import { closeDoors, freezeIntrinsics } from "./realm-harden.ts";

type Bridge = Record<string, (...values: unknown[]) => unknown>;

interface Scope {
  onmessage: ((event: { data: BootMessage }) => void) | null;
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

/** Pyodide marks errors after which the interpreter cannot be used any more. */
function isFatal(error: unknown): boolean {
  try {
    return (error as { name?: string }).name !== "PythonError" || (error as { pyodide_fatal_error?: boolean }).pyodide_fatal_error === true;
  } catch {
    return true;
  }
}

function serve(port: MessagePort, pyodide: Pyodide, bridge: Bridge): void {
  // Bound once, before any submission runs: a later replacement of the prototype's method changes nothing here.
  const post = port.postMessage.bind(port) as (message: RealmMessage) => void;
  bridge["set_printer"]?.((text: string) => post({ kind: "printed", text }));
  const call = (op: string, values: Argument[]): string | Uint8Array | null => {
    const handler = bridge[op];
    if (handler === undefined) throw new Error(`no such operation: ${op}`);
    return plain(handler(...values.map((value) => (typeof value === "object" ? pyodide.toPy(value) : value))));
  };
  port.onmessage = (event: MessageEvent<RealmRequest>) => {
    const { id, op, batch } = event.data;
    try {
      batch.forEach((values, index) => post({ kind: "answer", id, index, value: call(op, values) }));
    } catch (error) {
      post(isFatal(error) ? { kind: "died", message: describe(error) } : { kind: "error", id, message: describe(error) });
    }
  };
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }: { data: BootMessage }): void => {
  const { port, files, packages, memoryLimit } = data;
  const began = performance.now();
  bootPyodide({ files, packages, memoryLimit })
    .then((pyodide) => {
      const bridge = pyodide.pyimport("katalite_grader.bridge") as unknown as Bridge;
      closeDoors(globalThis);
      serve(port, pyodide, bridge);
      freezeIntrinsics(globalThis as unknown as Record<string, unknown>);
      port.postMessage({ kind: "ready", seconds: (performance.now() - began) / 1000 } satisfies RealmMessage);
    })
    .catch((error: unknown) => port.postMessage({ kind: "failed", message: describe(error) } satisfies RealmMessage));
};
