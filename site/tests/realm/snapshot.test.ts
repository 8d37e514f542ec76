import assert from "node:assert/strict";
import { test } from "node:test";

import { unpack } from "../../src/shared/archive.ts";
import type { EmscriptenModule } from "../../src/realm/pyodide.ts";
import { checksum, readHead, restore, restoreHandles, type SnapshotInfo, SnapshotMismatch, STRIDE } from "../../src/realm/snapshot.ts";
import { type Before, makeStored, zeroFree } from "../../src/realm/snapshot-make.ts";

const HEADER = 32;
const SIZE = 16 * 1024;
/** Bytes that the memory has when the snapshot is made, before it grows. */
const BASE = SIZE / 2;

/** Where Python keeps the place of its trampoline. */
const POINTER = 61 * 4;

/** A module whose memory before the start is `memory`, and whose table has `table` entries; 0 means no trampoline. */
function emscripten(memory: Uint8Array, table = 5, trampoline = 0): EmscriptenModule {
  const library = { name: "/lib/a.so" };
  return {
    HEAPU8: memory,
    setTrampoline: (place = trampoline) => void (memory[POINTER] = place),
    wasmTable: { length: table },
    LDSO: { loadedLibsByName: { "/lib/a.so": library }, loadedLibsByHandle: { 0: { name: "__main__" }, 4096: library } },
  } as unknown as EmscriptenModule;
}

function memoryOf(size: number, seed: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_value, index) => (index % 700 < 300 ? 0 : (index * seed) % 251));
}

/** A snapshot as Pyodide makes it: a header whose second word says where the memory begins, then the memory. */
function pyodideSnapshot(memory: Uint8Array): Uint8Array {
  const snapshot = new Uint8Array(HEADER + memory.length);
  new Uint32Array(snapshot.buffer)[1] = HEADER;
  snapshot.set(memory, HEADER);
  return snapshot;
}

/** The memory after C's constructors, one of which has written a number of this start. */
function constructed(loaded: Uint8Array, number: number, trampoline = 0): Uint8Array {
  const memory = loaded.slice();
  memory[1000] = number;
  memory[POINTER] = trampoline;
  return memory;
}

const TRAMPOLINE = 7;

interface Stored {
  info: SnapshotInfo;
  own: Uint8Array;
  packed: ArrayBuffer;
  loaded: Uint8Array;
  memory: Uint8Array;
}

function stored(loaded = memoryOf(BASE, 7), memory = memoryOf(SIZE, 13)): Stored {
  memory[POINTER] = TRAMPOLINE;
  const before: Before = { loaded, initialized: constructed(loaded, 77), table: 5 };
  const made = makeStored(pyodideSnapshot(memory), emscripten(loaded), before, ["/lib/a.so"]);
  return { ...readHead(made.head.slice().buffer), packed: made.memory.slice().buffer, loaded, memory };
}

/** What a browser has before the restore: a larger memory, and another number of the constructor's. */
function atStart(loaded: Uint8Array, size = SIZE): Uint8Array {
  const memory = new Uint8Array(size);
  memory.set(constructed(loaded, 99));
  return memory;
}

test("what is stored gives the memory back in place, whatever the constructors wrote this time", () => {
  const { info, own, packed, loaded, memory } = stored();
  const module = emscripten(atStart(loaded));
  restore(module, info, packed);
  assert.deepEqual(module.HEAPU8, memory.with(POINTER, 0));
  assert.deepEqual(info.handles, { 4096: "/lib/a.so" });
  assert.equal(new Uint32Array(own.slice().buffer)[1], HEADER);
});

test("an engine that has its trampoline elsewhere, or none, keeps its own", () => {
  const { info, packed, loaded, memory } = stored();
  for (const own of [0, TRAMPOLINE, 9]) {
    const before = atStart(loaded);
    before[POINTER] = own;
    const module = emscripten(before, 5, own);
    restore(module, info, packed);
    assert.deepEqual(module.HEAPU8, memory.with(POINTER, own));
  }
});

test("what equals the memory before the start takes no room", () => {
  const loaded = memoryOf(256 * 1024, 7);
  assert.ok(stored(loaded, constructed(loaded, 77)).packed.byteLength < 1500);
});

test("another table, size or memory is refused", () => {
  const { info, packed, loaded } = stored();
  const refuse = (module: EmscriptenModule, reason: RegExp): void =>
    assert.throws(() => restore(module, info, packed), (error: unknown) => error instanceof SnapshotMismatch && reason.test(error.message));
  refuse(emscripten(atStart(loaded), 6), /table has 6 entries, not 5/);
  refuse(emscripten(atStart(loaded, 2 * SIZE)), /memory has 32768 bytes, not 16384/);
  const changed = atStart(loaded);
  changed[STRIDE * 4 * 10]! ^= 1;
  refuse(emscripten(changed), /another one/);
});

test("a library that is not loaded is refused", () => {
  const { info, loaded } = stored();
  const module = emscripten(atStart(loaded));
  module.LDSO.loadedLibsByName = {};
  assert.throws(() => restoreHandles(info, module), SnapshotMismatch);
});

test("the checksum knows the order of words", () => {
  const one = new Uint32Array(2 * STRIDE);
  const other = new Uint32Array(2 * STRIDE);
  one.set([1], 0);
  other.set([1], STRIDE);
  assert.notEqual(checksum(one), checksum(other));
});

test("free chunks and what lies beyond the heap become zeros, and used chunks stay", () => {
  const memory = new Uint8Array(512).fill(255);
  const sizes = new Uint32Array(memory.buffer);
  const chunk = (at: number, size: number, used: boolean): void => {
    sizes[at / 4 + 1] = size | (used ? 2 : 0);
  };
  chunk(64, 64, true);
  chunk(128, 128, false);
  chunk(256, 64, true);
  zeroFree({ ...emscripten(memory), _sbrk: () => 320 }, 64);
  const zeros = [...memory.keys()].filter((at) => memory[at] === 0 && memory[at - (at % 4)] === 0);
  assert.deepEqual([zeros[0], zeros.filter((at) => at < 320).at(-1), zeros.find((at) => at >= 320), zeros.at(-1)], [160, 255, 320, 511]);
});

test("an archive gives its files in order, without copying them", () => {
  const list = new TextEncoder().encode(JSON.stringify([["/a", 2], ["/b", 1]]));
  const bytes = new Uint8Array(4 + list.length + 3);
  new DataView(bytes.buffer).setUint32(0, list.length, true);
  bytes.set(list, 4);
  bytes.set([1, 2, 3], 4 + list.length);
  const files = unpack(bytes.buffer);
  assert.deepEqual(files.map(([path, contents]) => [path, [...contents]]), [["/a", [1, 2]], ["/b", [3]]]);
  assert.equal(files[0]![1].buffer, bytes.buffer);
});
