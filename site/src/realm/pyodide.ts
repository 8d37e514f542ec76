/** The part of Pyodide's interface that this project uses. */

export interface PyProxy {
  toJs(): unknown;
  destroy(): void;
}

export interface Pyodide {
  FS: EmscriptenFS;
  loadPackage(names: string[], options: { errorCallback: (message: string) => void }): Promise<unknown>;
  pyimport(name: string): PyProxy & Record<string, (...values: unknown[]) => unknown>;
  toPy(value: unknown): unknown;
  makeMemorySnapshot(): Uint8Array;
  /** Of the buffer only the first element is read, and set back to 0: the number of a signal, or 0. */
  setInterruptBuffer(buffer: Record<0, number>): void;
}

export interface EmscriptenFS {
  mkdirTree(path: string): void;
  writeFile(path: string, contents: Uint8Array, options?: { canOwn?: boolean }): void;
}

/** A dynamic library as Emscripten's loader knows it. */
interface LoadedLibrary {
  name: string;
}

/** Emscripten's module: internals that the snapshot needs, stable under the pin of the runtime. */
export interface EmscriptenModule {
  FS: EmscriptenFS;
  HEAPU8: Uint8Array;
  wasmTable: WebAssembly.Table;
  LDSO: { loadedLibsByName: Record<string, LoadedLibrary>; loadedLibsByHandle: Record<string, LoadedLibrary> };
  /** Where memory ends that was given out, after moving that end by so many bytes. */
  _sbrk(bytes: number): number;
  addRunDependency(name: string): void;
  /** Added by trim.py: tells Python the place of its trampoline in the table of functions (0 where there is none), or another. */
  setTrampoline(place?: number): void;
  removeRunDependency(name: string): void;
  /** Added by trim.py: the constructors of the libraries that were loaded before the start. */
  constructors?: (() => void)[];
  /** Before Python starts: `bytes` below the heap. */
  getMemory(bytes: number): number;
  loadDynamicLibrary(path: string, flags: { global: boolean; nodelete: boolean; loadAsync: false }, scope: object): void;
}

export interface ModuleSettings {
  preRun: ((module: EmscriptenModule) => void)[];
  locateFile: (path: string) => string;
  /** Pyodide's own inside, which the module adds to. */
  API: { restoreSnapshot: (snapshot: Uint8Array) => unknown };
  /** Called before Python's own start, or where that would be. Pyodide leaves it free; nothing that it throws gets any further. */
  onRuntimeInitialized?: () => void;
  /** In bytes, a multiple of 64 KiB. */
  INITIAL_MEMORY?: number;
}

export interface PyodideOptions {
  indexURL: string;
  /** In place of importing the core's script. */
  createPyodideModule: (settings: ModuleSettings) => Promise<unknown>;
  packageBaseUrl: string;
  lockFileContents: unknown;
  env: Record<string, string>;
  jsglobals: object;
  stdin: () => null;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  _makeSnapshot?: true;
  _loadSnapshot?: Uint8Array;
}

declare global {
  /** Defined by pyodide.js, which stands in front of this code in the realm's script. */
  var loadPyodide: (options: PyodideOptions) => Promise<Pyodide>;
  /** Defined by pyodide.asm.js, likewise. */
  var _createPyodideModule: (settings: ModuleSettings) => Promise<unknown>;
  /** Called by pyodide.js (trim.py) when the core cannot be instantiated. */
  var coreFailed: ((error: unknown) => void) | undefined;
}
