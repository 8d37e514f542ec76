/**
 * All work of a site as one file, to take it to another browser: drafts, earlier texts, progress, inputs under names. Bringing a file in
 * loses nothing: what is here stays, and a draft that differs is put aside, for the learner to choose.
 */

import { addProgress, readAside, readDraft, writeAside, writeDraft } from "./draft.ts";
import { addEarlier, keepEarlier, readEarlier } from "./earlier-texts.ts";
import { addSets, keptSets } from "../shared/own-sets.ts";
import type { Store } from "../shared/storage.ts";

const FORMAT = "katalite-work";
const VERSION = 1;
const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;
const MOST_EXERCISES = 5_000;
const MOST_CHARACTERS = 200_000;
const KINDS = /^(draft|earlier|progress|aside|input-sets):(.+)$/;

/** What was brought in; null in place of it for a file that is none of these. */
export interface Brought {
  exercises: number;
  /** Drafts that differ from what was here. */
  differ: number;
  /** All of it is kept beyond this visit. */
  kept: boolean;
}

/** The file's text, and of how many exercises it holds the work. */
export function saveWork(store: Store): { text: string; exercises: number } {
  const slugs = [...new Set(store.keys().flatMap((key) => KINDS.exec(key)?.[2] ?? []))].filter((slug) => SLUG.test(slug)).sort();
  const work = slugs.map((slug) => [
    slug,
    {
      draft: readDraft(store, slug),
      aside: readAside(store, slug),
      earlier: readEarlier(store, slug),
      progress: parsed(store.read(`progress:${slug}`)),
      inputs: keptSets(store, slug),
    },
  ]);
  return { text: JSON.stringify({ format: FORMAT, version: VERSION, exercises: Object.fromEntries(work) }), exercises: slugs.length };
}

export function bringWork(store: Store, text: string, now: number = Date.now()): Brought | null {
  const file = parsed(text);
  if (!isRecord(file) || file["format"] !== FORMAT || file["version"] !== VERSION || !isRecord(file["exercises"])) return null;
  const brought: Brought = { exercises: 0, differ: 0, kept: true };
  for (const [slug, work] of Object.entries(file["exercises"]).slice(0, MOST_EXERCISES)) {
    if (SLUG.test(slug) && isRecord(work)) bringExercise(store, slug, work, now, brought);
  }
  return brought;
}

function bringExercise(store: Store, slug: string, work: Record<string, unknown>, now: number, brought: Brought): void {
  brought.exercises += 1;
  if (Array.isArray(work["earlier"])) addEarlier(store, slug, work["earlier"]);
  addProgress(store, slug, work["progress"]);
  if (Array.isArray(work["inputs"])) brought.kept = addSets(store, slug, work["inputs"]) && brought.kept;
  if (isText(work["aside"])) keepEarlier(store, slug, work["aside"], null, now);
  const draft = isRecord(work["draft"]) ? work["draft"] : {};
  const source = draft["source"];
  if (!isText(source)) return;
  const mine = readDraft(store, slug);
  if (mine === null) {
    const version = typeof draft["version"] === "string" ? draft["version"].slice(0, 100) : "";
    brought.kept = writeDraft(store, slug, { source, version }, "") && brought.kept;
  } else if (mine.source !== source) {
    const aside = readAside(store, slug);
    if (aside !== null && aside !== source) keepEarlier(store, slug, aside, null, now);
    brought.differ += 1;
    brought.kept = writeAside(store, slug, source) && brought.kept;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= MOST_CHARACTERS;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
