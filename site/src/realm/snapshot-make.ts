/** Makes a snapshot in its stored form, when a site is built. See snapshot.ts for what must match, and why. */

import type { EmscriptenModule } from "./pyodide.ts";
import { BLOCK, checksum, clear, type Run, type SnapshotInfo, words } from "./snapshot.ts";

/** The blocks in which two memories of the same size differ. */
function differing(one: Uint8Array, other: Uint8Array): Run[] {
  const found: Run[] = [];
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
  const base = new Uint8Array(memory.length); // it grows while Python starts
  base.set(cleared.subarray(0, used));
  const bytes = Math.ceil(used / BLOCK) * BLOCK;
  const stored = differing(memory, base);
  const handles = Object.entries(module.LDSO.loadedLibsByHandle)
    .filter(([, library]) => libraries.includes(library.name))
    .map(([handle, library]) => [handle, library.name] as const);
  const info: SnapshotInfo = {
    head,
    size: memory.length,
    base: { bytes, checksum: checksum(words(base, 0, bytes)), table: before.table },
    constructed,
    stored,
    libraries,
    handles: Object.fromEntries(handles),
  };
  const text = new TextEncoder().encode(JSON.stringify(info));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length, true);
  const blocks = stored.map(([first, count]) => memory.subarray(first * BLOCK, (first + count) * BLOCK));
  return { head: joined([length, text, snapshot.subarray(0, head)]), memory: joined(blocks) };
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
