/**
 * What is kept for each exercise: the draft, and the best result. A draft is shown on the next visit and never run by
 * itself.
 */

import { writeBeforeEarlier } from "./earlier-texts.ts";
import { digestOf } from "../shared/old-keys.ts";
import type { Summary } from "../shared/protocol.ts";
import type { Store } from "../shared/storage.ts";

/** Digests of judged texts that are kept; no exercise asks for as many before its solution may be opened. */
const MOST_TEXTS = 100;

export interface Draft {
  source: string;
  /** Version of the exercise that the draft was written for. */
  version: string;
}

export interface Progress {
  solved: boolean;
  passed: number;
  total: number;
  attempts: number;
  /** Different texts that were judged; a change of spaces or comments alone is none. */
  texts: number;
}

function readRecord(store: Store, key: string): Record<string, unknown> | null {
  const text = store.read(key);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export function readDraft(store: Store, slug: string): Draft | null {
  const record = readRecord(store, `draft:${slug}`);
  if (typeof record?.["source"] !== "string") return null;
  return { source: record["source"], version: String(record["version"] ?? "") };
}

/** Keep the draft; one equal to the starter is no draft. False if it will not outlive this page. */
export function writeDraft(store: Store, slug: string, draft: Draft, starter: string): boolean {
  if (draft.source === starter) {
    store.remove(`draft:${slug}`);
    return true;
  }
  return writeBeforeEarlier(store, slug, () => store.write(`draft:${slug}`, JSON.stringify(draft)));
}

/** A text that another tab's draft stands in the way of, until the learner has chosen. False if it will not outlive this page. */
export function writeAside(store: Store, slug: string, source: string): boolean {
  return store.write(`aside:${slug}`, source);
}

export function readAside(store: Store, slug: string): string | null {
  return store.read(`aside:${slug}`);
}

export function removeAside(store: Store, slug: string): void {
  store.remove(`aside:${slug}`);
}

export function readProgress(store: Store, slug: string): Progress | null {
  return asProgress(readRecord(store, `progress:${slug}`));
}

function asProgress(value: unknown): Progress | null {
  if (typeof value !== "object" || value === null) return null;
  const record = value as Record<string, unknown>;
  const count = (key: string): number => (Number.isSafeInteger(record[key]) ? (record[key] as number) : 0);
  return {
    solved: record["solved"] === true,
    passed: count("passed"),
    total: count("total"),
    attempts: count("attempts"),
    // Before they were told apart, every attempt counted.
    texts: Array.isArray(record["texts"]) ? record["texts"].length : count("attempts"),
  };
}

/** Count the attempt at judging `source`, and keep the better of this result and the best before. */
export function addResult(store: Store, slug: string, summary: Summary, source: string): Progress {
  const before = readProgress(store, slug);
  const total = summary.tests.length;
  const passed = summary.tests.filter((test) => test.outcome === "passed").length;
  const better = !before || before.total !== total || passed >= before.passed;
  const texts = addText(store, slug, source, before?.texts ?? 0);
  const progress = {
    solved: summary.verdict === "accepted" || (before?.solved ?? false),
    passed: better ? passed : before.passed,
    total,
    attempts: (before?.attempts ?? 0) + 1,
  };
  store.write(`progress:${slug}`, JSON.stringify({ ...progress, texts }));
  return { ...progress, texts: texts.length };
}

/** Take in what was reached elsewhere: the better of both. What is no progress is left out. */
export function addProgress(store: Store, slug: string, other: unknown): void {
  const mine = readProgress(store, slug);
  const theirs = asProgress(other);
  if (!theirs) return;
  const texts = new Set([...digestsOf(readRecord(store, `progress:${slug}`)), ...digestsOf(other)]);
  const better = !mine || theirs.passed > mine.passed ? theirs : mine;
  const attempts = Math.max(mine?.attempts ?? 0, theirs.attempts);
  const progress = { solved: theirs.solved || (mine?.solved ?? false), passed: better.passed, total: better.total, attempts };
  store.write(`progress:${slug}`, JSON.stringify({ ...progress, texts: [...texts].slice(-MOST_TEXTS) }));
}

function digestsOf(record: unknown): string[] {
  const texts = (record as { texts?: unknown } | null)?.texts;
  return Array.isArray(texts) ? texts.filter((text) => typeof text === "string").map((text) => text.slice(0, 40)) : [];
}

/** Digests of the judged texts, with that of `source`; `counted` attempts of older versions of the page have none. */
function addText(store: Store, slug: string, source: string, counted: number): string[] {
  const kept = readRecord(store, `progress:${slug}`)?.["texts"];
  const texts = Array.isArray(kept) ? kept.map(String) : Array.from({ length: Math.min(counted, MOST_TEXTS) }, (_, place) => `#${place}`);
  const digest = digestOf(bare(source));
  return texts.includes(digest) ? texts : [...texts, digest].slice(-MOST_TEXTS);
}

/** The text without what changes nothing: comments on lines of their own, empty lines, spaces at the ends of lines. */
function bare(source: string): string {
  return source
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !/^\s*#/.test(line))
    .join("\n");
}
