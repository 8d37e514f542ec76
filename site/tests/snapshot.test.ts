import assert from "node:assert/strict";
import { test } from "node:test";

import { unpack } from "../src/archive.ts";
import type { EmscriptenModule } from "../src/pyodide.ts";
import { checksum, completeSnapshot, makeStored, restoreHandles, SnapshotMismatch, unpackSnapshot } from "../src/snapshot.ts";

const HEADER = 32;
const BASE = 1024;

/** A module whose memory before the start is `memory`, and whose table has `table` entries. */
function emscripten(memory: Uint8Array, table = 5): EmscriptenModule {
  const library = { name: "/lib/a.so" };
  return {
    HEAPU8: memory,
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

function stored(): { packed: ArrayBuffer; base: Uint8Array; memory: Uint8Array } {
  const base = memoryOf(BASE, 7);
  const memory = memoryOf(5 * BASE, 13);
  const packed = makeStored(pyodideSnapshot(memory), emscripten(base), { memory: base.slice(), table: 5 }, ["/lib/a.so"]);
  return { packed: packed.slice().buffer, base, memory };
}

test("what is stored gives the memory back where everything is as it was", () => {
  const { packed, base, memory } = stored();
  const { snapshot, info } = unpackSnapshot(packed);
  completeSnapshot(snapshot, info, emscripten(base));
  assert.deepEqual(snapshot.subarray(HEADER), memory);
  assert.deepEqual(info.handles, { 4096: "/lib/a.so" });
});

test("what equals the memory before the start takes no room", () => {
  const base = memoryOf(256 * 1024, 7);
  const same = makeStored(pyodideSnapshot(base), emscripten(base), { memory: base.slice(), table: 5 }, ["/lib/a.so"]);
  assert.ok(same.length < 1500);
});

test("another table or another memory is refused before anything is restored", () => {
  const { packed, base } = stored();
  const { snapshot, info } = unpackSnapshot(packed);
  const before = snapshot.slice();
  assert.throws(() => completeSnapshot(snapshot, info, emscripten(base, 6)), SnapshotMismatch);
  const changed = base.slice();
  changed[500] = changed[500]! ^ 1;
  assert.throws(() => completeSnapshot(snapshot, info, emscripten(changed)), SnapshotMismatch);
  assert.deepEqual(snapshot, before);
});

test("a library that is not loaded is refused", () => {
  const { packed, base } = stored();
  const module = emscripten(base);
  module.LDSO.loadedLibsByName = {};
  assert.throws(() => restoreHandles(unpackSnapshot(packed).info, module), SnapshotMismatch);
});

test("the checksum knows the order of words", () => {
  assert.notEqual(checksum(Uint32Array.of(1, 2)), checksum(Uint32Array.of(2, 1)));
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
