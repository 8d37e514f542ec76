/**
 * Booting from a memory snapshot: Python with NumPy, pytest and the grader imported, as they were when the site was built.
 *
 * A snapshot is the WebAssembly memory only. Everything that lives beside it must be put back as it was, and every address in
 * it must mean the same thing again:
 * - NumPy's dynamic libraries are loaded *before* the interpreter starts, in the same order when making and when loading, so
 *   that they get the same memory and table addresses. Python believes that they are loaded, so the handles that it holds are
 *   written down and given back.
 * - The core is the same one, without what makes the order of table entries depend on the engine (src/katalite/python/trim.py says what):
 *   a snapshot made under Node boots in Chromium, Firefox and WebKit.
 * - `PYTHONHASHSEED` is the same both times, since hashes are in the memory.
 * - The file system is not part of it. Files that Python reads later are written when they arrive ("the library").
 * - Stored are the blocks in which it differs from the memory as it is just before Python starts. The browser has that memory again
 *   at that moment, so restoring is done in place: what differs is changed, and nothing else is touched or copied. Pyodide's own
 *   step, which would copy a whole memory, is given an empty one. What C's constructors have written by then is another thing in
 *   each start (random numbers among it), so their blocks are cleared first, and stored whole.
 * - `LANG` is the same both times: Emscripten takes it from the browser's language and writes it into the memory.
 *
 * What cannot be checked is not trusted: the table's length, the memory's size and its checksum at that moment are compared
 * with those of the making before anything is restored, and a mismatch raises SnapshotMismatch. The page then boots plainly.
 */

import type { EmscriptenModule, ModuleSettings } from "./pyodide.ts";

export const BLOCK = 256;
/** The checksum looks at one word of so many. It has no divisor in common with the sizes of things, so it meets every kind of word. */
export const STRIDE = 61;

/** In the path of a library that others need: the folder of such libraries in a package. */
export const SHARED = ".libs/";

/** Emscripten's name for what a start waits for. */
const WAITING = "katalite-snapshot";

export class SnapshotMismatch extends Error {}

/** Blocks that follow each other: the first one's number, and how many. */
export type Run = [first: number, count: number];

/** What must be the same when a snapshot is loaded, and what is put back beside the memory. */
export interface SnapshotInfo {
  /** Bytes of Pyodide's own header, which tells of the objects beside the memory. */
  head: number;
  /** Bytes of the memory. */
  size: number;
  /** Bytes of memory just before Python starts up to the last that is not zero, their checksum, and the length of the function table. */
  base: { bytes: number; checksum: number; table: number };
  /** The blocks that C's constructors have written. */
  constructed: Run[];
  /** The blocks that are stored, in this order. */
  stored: Run[];
  /** Paths of the libraries in the order in which they are loaded. */
  libraries: string[];
  /** What Python holds as a library's handle -> the library's path. */
  handles: Record<string, string>;
}

/** What is done at some moments of a start. */
export interface Moments {
  /** What the start waits for when the libraries are loaded. */
  wait?: Promise<unknown>;
  /** The libraries are loaded, and nothing of Python has run. */
  loaded?(module: EmscriptenModule): void;
  /** C's constructors have run, and Python is about to start. */
  initialized?(module: EmscriptenModule): void;
  /** Pyodide wants the memory to be restored. What is raised here ends the start. */
  restore?(module: EmscriptenModule): void;
}

/** Loads `libraries` in order before the interpreter starts, and calls `moments`. `memory` is its size in bytes, if not the usual one. */
export function beforeStart(libraries: Iterable<string>, moments: Moments, memory?: number): () => void {
  const create = globalThis._createPyodideModule;
  globalThis._createPyodideModule = (settings: ModuleSettings) => {
    let module: EmscriptenModule;
    settings.locateFile = (path) => path;
    if (memory !== undefined) settings.INITIAL_MEMORY = memory;
    settings.preRun.push((started) => {
      module = started;
      for (const path of libraries) loadLibrary(started, path);
      moments.loaded?.(started);
      if (moments.wait) {
        started.addRunDependency(WAITING);
        void moments.wait.then(() => started.removeRunDependency(WAITING));
      }
      const { API } = settings;
      const restoreSnapshot = API.restoreSnapshot;
      API.restoreSnapshot = (snapshot) => {
        moments.restore?.(started);
        return restoreSnapshot(snapshot);
      };
    });
    settings.onRuntimeInitialized = () => moments.initialized?.(module);
    return create(settings);
  };
  return () => {
    globalThis._createPyodideModule = create;
  };
}

function loadLibrary(module: EmscriptenModule, path: string): void {
  module.loadDynamicLibrary(path, { global: false, nodelete: true, loadAsync: false }, {});
  // What other libraries need is asked for by its name alone: as long as there are no files to search in, it is known by that, too.
  const { loadedLibsByName } = module.LDSO;
  const library = loadedLibsByName[path];
  if (library && path.includes(SHARED)) loadedLibsByName[path.slice(path.lastIndexOf("/") + 1)] = library;
}

export function words(bytes: Uint8Array, offset: number, length: number): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset + offset, length / 4);
}

/** A sum of every STRIDE-th 32-bit word that depends on their order, modulo 2^32. */
export function checksum(memory: Uint32Array): number {
  // Looked up once: under Node every use of a global costs a call out of the realm's context.
  const { imul } = Math;
  let sum = 0;
  for (let index = 0; index < memory.length; index += STRIDE) sum = (imul(sum, 31) + (memory[index] as number)) | 0;
  return sum >>> 0;
}

export function clear(memory: Uint8Array, blocks: Run[]): void {
  for (const [first, count] of blocks) memory.fill(0, first * BLOCK, (first + count) * BLOCK);
}

/** What a start needs to know of a snapshot before it has the memory. */
export interface SnapshotHead {
  info: SnapshotInfo;
  /** Pyodide's own header. */
  own: Uint8Array;
}

/** From the stored head: uint32 length of the info, the info as JSON, Pyodide's header. */
export function readHead(stored: ArrayBuffer): SnapshotHead {
  const length = new DataView(stored).getUint32(0, true);
  const info = JSON.parse(new TextDecoder().decode(new Uint8Array(stored, 4, length))) as SnapshotInfo;
  return { info, own: new Uint8Array(stored, 4 + length, info.head) };
}

/** Raises SnapshotMismatch unless everything is as it was when the snapshot was made; then makes the memory what it was. */
export function restore(module: EmscriptenModule, info: SnapshotInfo, stored: ArrayBuffer): void {
  const memory = module.HEAPU8;
  const { base, size } = info;
  if (module.wasmTable.length !== base.table) {
    throw new SnapshotMismatch(`the function table has ${module.wasmTable.length} entries, not ${base.table}`);
  }
  if (memory.length !== size) throw new SnapshotMismatch(`the memory has ${memory.length} bytes, not ${size}`);
  // Whether an engine has it, and where, is its own affair (trim.py says why): the memory is compared without, and gets it back.
  module.setTrampoline(0);
  clear(memory, info.constructed);
  if (checksum(words(memory, 0, base.bytes)) !== base.checksum) {
    throw new SnapshotMismatch("the memory before the start is another one");
  }
  let place = 0;
  for (const [first, count] of info.stored) {
    memory.set(new Uint8Array(stored, place, count * BLOCK), first * BLOCK);
    place += count * BLOCK;
  }
  module.setTrampoline();
}

/** Gives Python's library handles back to the loader. */
export function restoreHandles(info: SnapshotInfo, module: EmscriptenModule): void {
  for (const [handle, path] of Object.entries(info.handles)) {
    const library = module.LDSO.loadedLibsByName[path];
    if (!library) throw new SnapshotMismatch(`the library ${path} is not loaded`);
    module.LDSO.loadedLibsByHandle[handle] = library;
  }
}
