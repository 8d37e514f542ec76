/**
 * Keeps the draft while the learner types, and says in one short line what happened to it.
 *
 * Several tabs may show the same exercise, and each writes the one draft. A tab whose text is saved follows the others. A tab
 * that has changed its text at the same time never writes over theirs: its text is put aside, and the learner chooses.
 */

import { setText } from "../shared/dom.ts";
import { readAside, readDraft, removeAside, writeAside, writeDraft } from "./draft.ts";
import type { ExerciseData } from "../shared/protocol.ts";
import type { Store } from "../shared/storage.ts";
import * as words from "../shared/words.ts";

/** Milliseconds without typing before the draft is written. */
const PAUSE = 400;

/** What the keeper needs of the page to mind other tabs. */
export interface OwnText {
  text(): string;
  /** Put this in the editor, as one step that can be undone. */
  replace(text: string): void;
  /** Let the learner choose between the editor's text and `theirs`. */
  ask(theirs: string, done: (taken: boolean) => void): void;
  /** Offer a text of the learner's that was put aside in an earlier visit. */
  offer(aside: string, done: (taken: boolean) => void): void;
}

export interface DraftKeeper {
  /** The text to begin with: the draft of the last visit, or the starter. */
  first: string;
  /** The draft was written for another version of the exercise. */
  outdated: boolean;
  changed(text: string): void;
  /** The editor is about to show `text`, which is not the learner's: it is kept once they change or claim it, and `claimed` is called then. */
  lend(text: string, claimed: () => void): void;
  /** The learner makes use of the text that the editor shows: what was lent is theirs now. */
  claim(): void;
  lent(): boolean;
  /** Write the draft now. False if it will not outlive this page. */
  keep(): boolean;
  /** Show a sentence until the next change is saved. */
  say(text: string): void;
  /** From now on, mind other tabs. */
  share(own: OwnText): void;
}

export function createDraftKeeper(store: Store, data: ExerciseData, note: HTMLElement): DraftKeeper {
  const draft = readDraft(store, data.slug);
  const stored = (): string => readDraft(store, data.slug)?.source ?? data.starter;
  /** What the store held when it was last read or written here; anything else in it was written by another tab. */
  let known = stored();
  let latest: string | null = null;
  let timer = 0;
  let said = false;
  let kept = true;
  let own: OwnText | null = null;
  let choosing = false;
  let loan: { text: string; claimed: () => void } | null = null;

  function keep(): boolean {
    window.clearTimeout(timer);
    if (latest === null) return kept;
    const theirs = stored();
    if (choosing || (own && theirs !== known && theirs !== latest)) {
      kept = writeAside(store, data.slug, latest);
      latest = null;
      if (!choosing) choose(theirs);
      return kept;
    }
    kept = writeDraft(store, data.slug, { source: latest, version: data.version }, data.starter);
    known = latest;
    latest = null;
    if (!said || !kept) setText(note, kept ? words.editor.saved : words.editor.unsaved);
    said = false;
    return kept;
  }

  function choose(theirs: string): void {
    choosing = true;
    own?.ask(theirs, (taken) => {
      choosing = false;
      removeAside(store, data.slug);
      known = stored(); // the choice is made: this one may be written over
      if (taken) {
        adopt();
        return;
      }
      change(own?.text() ?? known);
      keep();
    });
  }

  /** Show the text of the store, which needs no saving. */
  function adopt(): void {
    known = stored();
    own?.replace(known);
    window.clearTimeout(timer);
    latest = null;
  }

  /** Another tab may have written. */
  function look(): void {
    if (!own || choosing || stored() === known) return;
    if (latest !== null) {
      keep();
      return;
    }
    adopt();
    setText(note, words.editor.followed);
  }

  function change(text: string): void {
    if (loan?.text === text) return;
    endLoan();
    latest = text;
    said = false;
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, PAUSE);
  }

  function endLoan(): void {
    const ended = loan;
    loan = null;
    ended?.claimed();
  }

  // A phone may close the page without any further event after it was hidden. A page that slept has missed what others wrote.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep();
    else look();
  });
  window.addEventListener("pagehide", keep);
  window.addEventListener("pageshow", look);
  window.addEventListener("storage", look);

  if (draft) setText(note, words.editor.restored);
  return {
    first: draft?.source ?? data.starter,
    outdated: draft !== null && draft.version !== data.version,
    keep,
    changed: change,
    lend: (text, claimed) => void (loan = { text, claimed }),
    claim() {
      if (!loan) return;
      latest = loan.text;
      endLoan();
      keep();
    },
    lent: () => loan !== null,
    say(text) {
      // A change that is not saved yet is what the sentence is about.
      said = latest !== null;
      setText(note, text);
    },
    share(page) {
      own = page;
      const aside = readAside(store, data.slug);
      if (aside === null || aside === page.text()) return;
      page.offer(aside, (taken) => {
        removeAside(store, data.slug);
        if (taken) page.replace(aside);
      });
    },
  };
}
