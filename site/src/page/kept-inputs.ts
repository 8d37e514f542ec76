/** The inputs that Run code had last, so that a reload does not take one's own away. */

import type { ExampleInput } from "../shared/protocol.ts";
import type { Store } from "../shared/storage.ts";

/** Characters of all inputs together; longer ones last for the visit. */
const MOST = 20_000;

const keyOf = (slug: string): string => `inputs:${slug}`;

/** `start` are the example's own, which need not be kept. */
export function keepInputs(store: Store, slug: string, inputs: readonly ExampleInput[], start: readonly ExampleInput[]): void {
  const texts = inputs.map(({ name, text }) => [name, text]);
  const kept = JSON.stringify(texts);
  const own = kept !== JSON.stringify(start.map(({ name, text }) => [name, text]));
  if (own && kept.length <= MOST) store.write(keyOf(slug), kept);
  else store.remove(keyOf(slug));
}

/** Null where none are kept, or where the function takes other inputs now. */
export function readInputs(store: Store, slug: string, start: readonly ExampleInput[]): ExampleInput[] | null {
  try {
    const kept: unknown = JSON.parse(store.read(keyOf(slug)) ?? "null");
    if (!Array.isArray(kept) || kept.length !== start.length) return null;
    const texts = new Map(kept.map((pair: unknown) => (Array.isArray(pair) ? [pair[0], pair[1]] : []) as [unknown, unknown]));
    return start.map(({ name, ...more }) => {
      const text = texts.get(name);
      if (typeof text !== "string") throw new TypeError("no such input");
      return { ...more, name, text };
    });
  } catch {
    return null;
  }
}
