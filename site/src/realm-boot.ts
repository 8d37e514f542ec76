/** Starts Pyodide from bytes that were handed over: nothing is fetched, so nothing needs to be reachable. */

import type { Pyodide } from "./pyodide.ts";

/** Never asked for: addresses under it are looked up among the handed files. */
const BASE = "https://runtime.invalid/";

interface FileResponse {
  ok: boolean;
  status: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<unknown>;
}

/**
 * Pyodide fetches its core, its standard library and its packages by itself. For the time of the boot `fetch` answers from
 * `files`, and streaming instantiation takes the bytes; both are given back afterwards.
 */
function lendFiles(files: Record<string, ArrayBuffer>): () => void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const streaming = WebAssembly.instantiateStreaming;
  const originalFetch = scope["fetch"];
  scope["fetch"] = (address: unknown): Promise<FileResponse> => {
    const bytes = files[String(address).replace(BASE, "")];
    return Promise.resolve({
      ok: bytes !== undefined,
      status: bytes === undefined ? 404 : 200,
      arrayBuffer: () => (bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no such file: ${String(address)}`))),
      json: () => Promise.resolve(JSON.parse(new TextDecoder().decode(bytes))),
    });
  };
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const response = (await source) as unknown as FileResponse;
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  };
  return () => {
    scope["fetch"] = originalFetch;
    WebAssembly.instantiateStreaming = streaming;
  };
}

/**
 * A memory that refuses to grow past `megabytes`: malloc then fails and Python raises MemoryError, where it would otherwise
 * take up to 4 GB of the visitor's machine.
 */
function capMemory(megabytes: number): void {
  const pageSize = 65536;
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * pageSize > megabytes * 1_000_000) {
      throw new RangeError("the memory limit of this sandbox is reached");
    }
    return grow.call(this, pages);
  };
}

export interface BootOptions {
  files: Record<string, ArrayBuffer>;
  packages: string[];
  /** Megabytes the interpreter may hold, or null for no limit of ours. */
  memoryLimit: number | null;
}

/** Plain boot. Raises an Error that names what failed. */
export async function bootPyodide({ files, packages, memoryLimit }: BootOptions): Promise<Pyodide> {
  const giveBack = lendFiles(files);
  try {
    const pyodide = await loadPyodide({
      indexURL: BASE,
      packageBaseUrl: BASE,
      lockFileContents: JSON.parse(new TextDecoder().decode(files["pyodide-lock.json"])),
      env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" },
      // Python gets no JavaScript globals. It can still reach JavaScript in round-about ways: see realm-harden.ts.
      jsglobals: Object.create(null) as object,
      stdin: () => null,
      stdout: () => undefined,
      stderr: () => undefined,
    });
    const problems: string[] = [];
    await pyodide.loadPackage(packages, { errorCallback: (message) => problems.push(message) });
    // loadPackage does not throw when a wheel is damaged, so what it reported is looked at here.
    if (problems.length > 0) throw new Error(problems.join("; "));
    if (memoryLimit !== null) capMemory(memoryLimit);
    return pyodide;
  } finally {
    giveBack();
  }
}
