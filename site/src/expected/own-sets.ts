/** Inputs of one's own that are kept under names, in this browser. */

import type { ExampleInput } from "../shared/protocol.ts";
import type { Store } from "../shared/storage.ts";

export interface OwnSet {
  name: string;
  inputs: ExampleInput[];
}

/** Sets of an exercise, and characters of all of them together. */
export const MOST_SETS = 20;
const MOST_CHARACTERS = 60_000;
const LONGEST_NAME = 60;

const keyOf = (slug: string): string => `input-sets:${slug}`;

/** In the order in which they were kept. Those for other inputs than the exercise has now are left out. */
export function readSets(store: Store, slug: string, start: readonly ExampleInput[]): OwnSet[] {
  try {
    const kept: unknown = JSON.parse(store.read(keyOf(slug)) ?? "[]");
    return Array.isArray(kept) ? kept.slice(0, MOST_SETS).flatMap((each: unknown) => setOf(each, start)) : [];
  } catch {
    return [];
  }
}

function setOf(kept: unknown, start: readonly ExampleInput[]): OwnSet[] {
  const [name, texts] = Array.isArray(kept) ? (kept as unknown[]) : [];
  if (typeof name !== "string" || !Array.isArray(texts) || texts.length !== start.length) return [];
  const byName = new Map(texts.map((pair: unknown) => (Array.isArray(pair) ? [pair[0], pair[1]] : []) as [unknown, unknown]));
  const inputs = start.map(({ name: input, text }) => ({ name: input, text: byName.get(input), like: text }));
  return inputs.every((input): input is ExampleInput & { like: string } => typeof input.text === "string") ? [{ name: nameOf(name), inputs }] : [];
}

/** A name on one line, of a length that a list has room for. */
export function nameOf(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME).toWellFormed();
}

/** Under this name; a set that had it is replaced. Null where there is no room for another one. */
export function withSet(sets: readonly OwnSet[], set: OwnSet): OwnSet[] | null {
  const place = sets.findIndex(({ name }) => name === set.name);
  const all = place < 0 ? [...sets, set] : sets.with(place, set);
  return all.length <= MOST_SETS && written(all).length <= MOST_CHARACTERS ? all : null;
}

/** False if they last for this visit only. */
export function keepSets(store: Store, slug: string, sets: readonly OwnSet[]): boolean {
  if (sets.length > 0) return store.write(keyOf(slug), written(sets));
  store.remove(keyOf(slug));
  return true;
}

function written(sets: readonly OwnSet[]): string {
  return JSON.stringify(sets.map(({ name, inputs }) => [name, inputs.map((input) => [input.name, input.text])]));
}
