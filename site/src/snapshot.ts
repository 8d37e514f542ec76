/**
 * Booting from a memory snapshot: Python with NumPy, pytest and the grader imported, as they were when the site was built.
 *
 * A snapshot is the WebAssembly memory only. Everything that lives beside it must be put back as it was, and every address in
 * it must mean the same thing again:
 * - NumPy's dynamic libraries are loaded *before* the interpreter starts, in the same order when making and when loading, so
 *   that they get the same memory and table addresses. Python believes that they are loaded, so the handles that it holds are
 *   written down and given back.
 * - `WebAssembly.Table.prototype.get` returns bound functions (see `unifyTables`), which makes the order of table entries
 *   independent of the engine: a snapshot made under Node boots in Chromium, Firefox and WebKit.
 * - `PYTHONHASHSEED` is the same both times, since hashes are in the memory.
 * - The file system is not part of it. Files that Python reads later are written when they arrive ("the library").
 * - Stored is the difference to the memory as it is just after the libraries are loaded, without its zeros; the browser has the
 *   same memory again at that moment.
 *
 * What cannot be checked is not trusted: the table's length, the memory's size and its checksum at that moment are compared
 * with those of the making before anything is restored, and a mismatch raises SnapshotMismatch. The page then boots plainly.
 */

import type { EmscriptenModule, ModuleSettings } from "./pyodide.ts";

const BLOCK = 256;

export class SnapshotMismatch extends Error {}

/** What must be the same when a snapshot is loaded, and what is put back beside the memory. */
export interface SnapshotInfo {
  /** Bytes of the whole snapshot as Pyodide makes it: its own header, then the memory. */
  size: number;
  /** Where the memory begins. */
  offset: number;
  /** Bytes of memory just after the libraries were loaded, their checksum, and the length of the function table. */
  base: { bytes: number; checksum: number; table: number };
  /** Paths of the libraries in the order in which they are loaded. */
  libraries: string[];
  /** What Python holds as a library's handle -> the library's path. */
  handles: Record<string, string>;
}

/**
 * WebKit hands out another function object at each `get` for 636 of the core's functions, so Emscripten adds them to the table
 * a second time and every later index moves. With `get` returning a fresh function everywhere, they all do.
 */
export function unifyTables(): () => void {
  const get = WebAssembly.Table.prototype.get;
  WebAssembly.Table.prototype.get = function (this: WebAssembly.Table, index: number): unknown {
    const entry = get.call(this, index) as unknown;
    return typeof entry === "function" ? (entry.bind(null) as unknown) : entry;
  };
  return () => {
    WebAssembly.Table.prototype.get = get;
  };
}

/** Calls `step` in the moment before the interpreter starts, after loading `libraries` in order. */
export function beforeStart(libraries: Iterable<string>, step: (module: EmscriptenModule) => void): () => void {
  const create = globalThis._createPyodideModule;
  globalThis._createPyodideModule = (settings: ModuleSettings) => {
    settings.locateFile = (path) => path;
    settings.preRun.push((module) => {
      for (const path of libraries) module.loadDynamicLibrary(path, { global: false, nodelete: true, loadAsync: false }, {});
      step(module);
    });
    return create(settings);
  };
  return () => {
    globalThis._createPyodideModule = create;
  };
}

function words(bytes: Uint8Array, offset: number, length: number): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset + offset, length / 4);
}

/** A sum of all 32-bit words that depends on their order, modulo 2^32. */
export function checksum(memory: Uint32Array): number {
  // Looked up once: under Node every use of a global costs a call out of the realm's context, five million times here.
  const { imul } = Math;
  let sum = 0;
  for (let index = 0; index < memory.length; index += 1) sum = (imul(sum, 31) + (memory[index] as number)) | 0;
  return sum >>> 0;
}

/** In place: the difference to `base`, or the memory back from it. */
function applyBase(snapshot: Uint8Array, offset: number, base: Uint32Array): void {
  const memory = words(snapshot, offset, base.length * 4);
  for (let index = 0; index < base.length; index += 1) memory[index] = (memory[index] as number) ^ (base[index] as number);
}

/** Raises SnapshotMismatch unless everything is as it was when the snapshot was made; then fills `snapshot` in. */
export function completeSnapshot(snapshot: Uint8Array, info: SnapshotInfo, module: EmscriptenModule): void {
  if (module.wasmTable.length !== info.base.table) {
    throw new SnapshotMismatch(`the function table has ${module.wasmTable.length} entries, not ${info.base.table}`);
  }
  const base = words(module.HEAPU8, 0, info.base.bytes);
  if (checksum(base) !== info.base.checksum) throw new SnapshotMismatch("the memory before the start is another one");
  applyBase(snapshot, info.offset, base);
}

/** Gives Python's library handles back to the loader. */
export function restoreHandles(info: SnapshotInfo, module: EmscriptenModule): void {
  for (const [handle, path] of Object.entries(info.handles)) {
    const library = module.LDSO.loadedLibsByName[path];
    if (!library) throw new SnapshotMismatch(`the library ${path} is not loaded`);
    module.LDSO.loadedLibsByHandle[handle] = library;
  }
}

/** The stored form: uint32 length of the header, the header as JSON, one bit for each block, and the blocks that are not zero. */
export function packSnapshot(snapshot: Uint8Array, info: SnapshotInfo): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify(info));
  const count = Math.ceil(snapshot.length / BLOCK);
  const bitmap = new Uint8Array(Math.ceil(count / 8));
  const kept: Uint8Array[] = [];
  for (let block = 0; block < count; block += 1) {
    const contents = snapshot.subarray(block * BLOCK, (block + 1) * BLOCK);
    if (contents.every((byte) => byte === 0)) continue;
    bitmap[block >> 3] = (bitmap[block >> 3] as number) | (1 << (block & 7));
    kept.push(contents);
  }
  const size = 4 + header.length + bitmap.length + kept.reduce((sum, contents) => sum + contents.length, 0);
  const packed = new Uint8Array(size);
  new DataView(packed.buffer).setUint32(0, header.length, true);
  let offset = 4;
  for (const part of [header, bitmap, ...kept]) {
    packed.set(part, offset);
    offset += part.length;
  }
  return packed;
}

export function unpackInfo(packed: ArrayBuffer): SnapshotInfo {
  const length = new DataView(packed).getUint32(0, true);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(packed, 4, length))) as SnapshotInfo;
}

/** The difference to the base, at full size. */
export function unpackSnapshot(packed: ArrayBuffer): { snapshot: Uint8Array; info: SnapshotInfo } {
  const info = unpackInfo(packed);
  const snapshot = new Uint8Array(info.size);
  const count = Math.ceil(info.size / BLOCK);
  const bitmap = new Uint8Array(packed, 4 + new DataView(packed).getUint32(0, true), Math.ceil(count / 8));
  const stored = new Uint8Array(packed, bitmap.byteOffset + bitmap.length);
  let offset = 0;
  for (let block = 0; block < count; ) {
    // Neighbours are copied together: most of what is stored stands in long runs.
    if (!((bitmap[block >> 3] as number) & (1 << (block & 7)))) {
      block += 1;
      continue;
    }
    const first = block;
    while (block < count && (bitmap[block >> 3] as number) & (1 << (block & 7))) block += 1;
    const length = Math.min(block * BLOCK, info.size) - first * BLOCK;
    snapshot.set(stored.subarray(offset, offset + length), first * BLOCK);
    offset += length;
  }
  return { snapshot, info };
}

/** Makes the stored form from Pyodide's own snapshot and the memory and table as they were before the start. */
export function makeStored(
  snapshot: Uint8Array,
  module: EmscriptenModule,
  before: { memory: Uint8Array; table: number },
  libraries: string[],
): Uint8Array {
  const offset = words(snapshot, 0, 8)[1] as number;
  const base = words(before.memory, 0, before.memory.length);
  const handles = Object.entries(module.LDSO.loadedLibsByHandle)
    .filter(([, library]) => libraries.includes(library.name))
    .map(([handle, library]) => [handle, library.name] as const);
  applyBase(snapshot, offset, base);
  return packSnapshot(snapshot, {
    size: snapshot.length,
    offset,
    base: { bytes: before.memory.length, checksum: checksum(base), table: before.table },
    libraries,
    handles: Object.fromEntries(handles),
  });
}
