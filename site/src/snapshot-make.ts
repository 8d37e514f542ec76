/** Makes a snapshot in its stored form, when a site is built. See snapshot.ts for what must match, and why. */

import type { EmscriptenModule } from "./pyodide.ts";
import { BLOCK, checksum, clear, type SnapshotInfo, words, xor } from "./snapshot.ts";

/** The blocks in which two memories of the same size differ, as [first, count]. */
function differing(one: Uint8Array, other: Uint8Array): [number, number][] {
  const found: [number, number][] = [];
  for (let block = 0; block * BLOCK < one.length; block += 1) {
    const from = block * BLOCK;
    if (one.subarray(from, from + BLOCK).every((byte, index) => byte === other[from + index])) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === block) last[1] += 1;
    else found.push([block, 1]);
  }
  return found;
}

/**
 * Fills with zeros what is free in the memory, so that it takes no room in a snapshot: the chunks that were given back to malloc, and
 * what lies beyond the heap. `heap` is where the heap begins.
 *
 * The heap is a row of chunks of dlmalloc (Doug Lea, "A Memory Allocator"): the second word holds the chunk's size and, in bit 1,
 * whether it is in use. A free chunk keeps up to eight words for the lists that it is in.
 */
export function zeroFree(module: EmscriptenModule, heap: number): void {
  const memory = module.HEAPU8;
  const sizes = words(memory, 0, memory.length);
  const end = module._sbrk(0);
  for (let chunk = heap; chunk < end; ) {
    const word = sizes[chunk / 4 + 1] as number;
    const size = word & ~7;
    if (size === 0 || chunk + size > end) throw new Error(`the heap has no chunk at ${chunk}`);
    if (!(word & 2)) memory.fill(0, Math.min(chunk + 32, chunk + size), chunk + size);
    chunk += size;
  }
  memory.fill(0, end);
}

/** What there was before Python started: when the libraries were loaded, and after C's constructors. */
export interface Before {
  loaded: Uint8Array;
  initialized: Uint8Array;
  /** The length of the function table. */
  table: number;
}

/** The stored head and the stored memory (see snapshot.ts), from Pyodide's own snapshot and what there was before the start. */
export function makeStored(
  snapshot: Uint8Array,
  module: EmscriptenModule,
  before: Before,
  libraries: string[],
): { head: Uint8Array; memory: Uint8Array } {
  const head = words(snapshot, 0, 8)[1] as number;
  const memory = snapshot.slice(head);
  const constructed = differing(before.loaded, before.initialized);
  const cleared = before.initialized.slice();
  clear(cleared, constructed);
  const used = cleared.findLastIndex((byte) => byte !== 0) + 1;
  const base = words(cleared, 0, Math.ceil(used / BLOCK) * BLOCK);
  xor(words(memory, 0, memory.length), base);
  const handles = Object.entries(module.LDSO.loadedLibsByHandle)
    .filter(([, library]) => libraries.includes(library.name))
    .map(([handle, library]) => [handle, library.name] as const);
  const info: SnapshotInfo = {
    head,
    size: memory.length,
    base: { bytes: base.length * 4, checksum: checksum(base), table: before.table },
    constructed,
    libraries,
    handles: Object.fromEntries(handles),
  };
  const text = new TextEncoder().encode(JSON.stringify(info));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length, true);
  return { head: joined([length, text, snapshot.subarray(0, head)]), memory: pack(memory) };
}

function pack(difference: Uint8Array): Uint8Array {
  const count = difference.length / BLOCK;
  const bitmap = new Uint8Array(count / 8);
  const kept: Uint8Array[] = [];
  for (let block = 0; block < count; block += 1) {
    const contents = difference.subarray(block * BLOCK, (block + 1) * BLOCK);
    if (contents.every((byte) => byte === 0)) continue;
    bitmap[block >> 3] = (bitmap[block >> 3] as number) | (1 << (block & 7));
    kept.push(contents);
  }
  return joined([bitmap, ...kept]);
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
