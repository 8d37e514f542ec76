/**
 * Pyodide fetches its core, its standard library, packages and dynamic libraries by itself. A realm can reach nothing, so for
 * the time of a boot these globals answer from bytes that were handed over; afterwards they are given back.
 */

/** Never asked for: addresses under it are names of handed files. */
export const BASE = "https://runtime.invalid/";

export interface Supplies {
  /** Whole files by name; a promise for one that is still on its way. */
  files: Record<string, ArrayBuffer | Promise<ArrayBuffer>>;
  /** The compiled core. */
  core: Promise<WebAssembly.Module>;
  /** Dynamic libraries by path. */
  libraries: Map<string, Library>;
}

export interface Library {
  bytes: Uint8Array;
  module: WebAssembly.Module;
}

interface FileResponse {
  ok: boolean;
  status: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Lends the supplies to Pyodide; call what it returns to take them back. */
export function lend({ files, core, libraries }: Supplies): () => void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const before = { fetch: scope["fetch"], XMLHttpRequest: scope["XMLHttpRequest"] };
  const streaming = WebAssembly.instantiateStreaming;
  const Module = WebAssembly.Module;

  scope["fetch"] = async (address: unknown): Promise<FileResponse> => {
    const bytes = await files[String(address).replace(BASE, "")];
    return {
      ok: bytes !== undefined,
      status: bytes === undefined ? 404 : 200,
      arrayBuffer: async () => bytes ?? new ArrayBuffer(0),
    };
  };
  // The core is compiled already; Pyodide's own response for it is not looked at.
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    const module = await core;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  // Emscripten reads a library with a synchronous request and compiles it. The request is answered with the bytes, and the
  // compiler with the module that was compiled from these bytes ahead of time.
  const compiled = new WeakMap<ArrayBuffer, WebAssembly.Module>();
  scope["XMLHttpRequest"] = class {
    response: ArrayBuffer | null = null;
    #path = "";
    open(_method: string, path: string): void {
      this.#path = path;
    }
    send(): void {
      const library = libraries.get(this.#path);
      if (!library) throw new Error(`no such library: ${this.#path}`);
      this.response = library.bytes.slice().buffer;
      compiled.set(this.response, library.module);
    }
  };
  WebAssembly.Module = new Proxy(Module, {
    construct: (target, [bytes]: [Uint8Array<ArrayBuffer>]) => compiled.get(bytes.buffer) ?? new target(bytes),
  });

  return () => {
    Object.assign(scope, before);
    WebAssembly.instantiateStreaming = streaming;
    WebAssembly.Module = Module;
  };
}
