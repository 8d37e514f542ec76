/** Keeps the draft while the learner types, and says in one short line what happened to it. */

import { setText } from "./dom.ts";
import { readDraft, writeDraft } from "./draft.ts";
import type { ExerciseData } from "./protocol.ts";
import type { Store } from "./storage.ts";
import { words } from "./words.ts";

/** Milliseconds without typing before the draft is written. */
const PAUSE = 400;

export interface DraftKeeper {
  /** The text to begin with: the draft of the last visit, or the starter. */
  first: string;
  /** The draft was written for another version of the exercise. */
  outdated: boolean;
  changed(text: string): void;
  /** Write the draft now. False if it will not outlive this page. */
  keep(): boolean;
  /** Show a sentence until the next change is saved. */
  say(text: string): void;
}

export function createDraftKeeper(store: Store, data: ExerciseData, note: HTMLElement): DraftKeeper {
  const draft = readDraft(store, data.slug);
  let latest: string | null = null;
  let timer = 0;
  let said = false;
  let kept = true;

  function keep(): boolean {
    window.clearTimeout(timer);
    if (latest === null) return kept;
    kept = writeDraft(store, data.slug, { source: latest, version: data.version }, data.starter);
    latest = null;
    if (!said || !kept) setText(note, kept ? words.editor.saved : words.editor.unsaved);
    said = false;
    return kept;
  }

  // A phone may close the page without any further event after it was hidden.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep();
  });
  window.addEventListener("pagehide", keep);

  if (draft) setText(note, words.editor.restored);
  return {
    first: draft?.source ?? data.starter,
    outdated: draft !== null && draft.version !== data.version,
    keep,
    changed(text) {
      latest = text;
      said = false;
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, PAUSE);
    },
    say(text) {
      // A change that is not saved yet is what the sentence is about.
      said = latest !== null;
      setText(note, text);
    },
  };
}
