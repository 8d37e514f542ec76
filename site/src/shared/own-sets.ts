/** Inputs of one's own that are kept under names, in this browser. */

import type { ExampleInput } from "./protocol.ts";
import type { Store } from "./storage.ts";

export interface OwnSet {
  name: string;
  inputs: ExampleInput[];
}

/** Sets of an exercise, and characters of all of them together. */
export const MOST_SETS = 20;
const MOST_CHARACTERS = 60_000;
const LONGEST_NAME = 60;

const keyOf = (slug: string): string => `input-sets:${slug}`;

/** As it is kept: its name, and pairs of an input's name and text. */
type Kept = [name: string, texts: [input: string, text: string][]];

/** In the order in which they were kept. Those for other inputs than the exercise has now are left out. */
export function readSets(store: Store, slug: string, start: readonly ExampleInput[]): OwnSet[] {
  return keptSets(store, slug).flatMap((kept) => setOf(kept, start));
}

function setOf([name, texts]: Kept, start: readonly ExampleInput[]): OwnSet[] {
  if (texts.length !== start.length) return [];
  const byName = new Map(texts);
  const inputs = start.map(({ name: input, text }) => ({ name: input, text: byName.get(input), like: text }));
  return inputs.every((input): input is ExampleInput & { like: string } => input.text !== undefined) ? [{ name: nameOf(name), inputs }] : [];
}

/** What is kept, whatever the exercise's inputs are now. */
export function keptSets(store: Store, slug: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(store.read(keyOf(slug)) ?? "[]");
    return Array.isArray(kept) ? kept.slice(0, MOST_SETS).filter(isKept) : [];
  } catch {
    return [];
  }
}

/** Adds what `keptSets` gave elsewhere: what is here stays, and another set of the same name gets a number. False if something is not kept. */
export function addSets(store: Store, slug: string, brought: readonly unknown[]): boolean {
  const sets = keptSets(store, slug);
  let all = true;
  for (const [name, texts] of brought.slice(0, MOST_SETS).filter(isKept)) {
    if (sets.some((set) => set[0] === name && JSON.stringify(set[1]) === JSON.stringify(texts))) continue;
    let free = nameOf(name);
    for (let number = 2; sets.some((set) => set[0] === free); number += 1) free = nameOf(`${name.slice(0, LONGEST_NAME - 4)} ${number}`);
    const more: Kept[] = [...sets, [free, texts]];
    if (more.length <= MOST_SETS && JSON.stringify(more).length <= MOST_CHARACTERS) sets.push([free, texts]);
    else all = false;
  }
  return sets.length === 0 || (store.write(keyOf(slug), JSON.stringify(sets)) && all);
}

function isKept(set: unknown): set is Kept {
  const [name, texts, ...more] = Array.isArray(set) ? (set as unknown[]) : [];
  return more.length === 0 && typeof name === "string" && nameOf(name) !== "" && Array.isArray(texts) && texts.every(isText);
}

function isText(pair: unknown): boolean {
  return Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string");
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
