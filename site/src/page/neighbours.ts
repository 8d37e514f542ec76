/**
 * The exercise that follows this one. The page holds nothing of other exercises, so that a deploy changes the pages alone whose
 * exercise has changed: the list is asked for when it is about to be needed.
 */

import type { ListData } from "../shared/protocol.ts";

export interface Neighbour {
  title: string;
  /** Relative to the page. */
  url: string;
}

/** Asks at most once, at the first call; null for the last exercise, and where the list cannot be had. */
export function createNext(slug: string, root: string): () => Promise<Neighbour | null> {
  let asked: Promise<Neighbour | null> | null = null;
  return () => (asked ??= find(slug, root).catch(() => null));
}

async function find(slug: string, root: string): Promise<Neighbour | null> {
  const response = await fetch(`${root}exercises.json`, { cache: "no-cache" });
  if (!response.ok) return null;
  return following((await response.json()) as ListData, slug, root);
}

/** A host may send anything in the list's place. */
export function following(list: ListData, slug: string, root: string): Neighbour | null {
  const exercises = Array.isArray(list?.exercises) ? list.exercises : [];
  const place = exercises.findIndex((exercise) => exercise?.slug === slug);
  const next = place < 0 ? undefined : exercises[place + 1];
  if (typeof next?.slug !== "string" || typeof next.title !== "string") return null;
  return { title: next.title, url: `${root}exercise/${encodeURIComponent(next.slug)}/` };
}
