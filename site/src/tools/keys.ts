/** The keys of other editors, each a script of its own that is fetched when it is chosen. */

import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { EditorSettings } from "../editor/settings.ts";
import { fetcher } from "../shared/fetched.ts";

/** Their names beside this script; set by the build. */
declare const VIM_SCRIPT: string;
declare const EMACS_SCRIPT: string;

/** Milliseconds in which a Tab after Esc leaves the editor, as it does without these keys. */
const LEAVE_TIME = 15_000;

/** They take Esc for themselves; it also lets Tab out, as it must for whoever has no mouse. */
const leaving = EditorView.domEventObservers({
  keydown(event, view) {
    if (event.key === "Escape") view.setTabFocusMode(LEAVE_TIME);
  },
});

const scriptOf = (name: string): (() => Promise<{ keys: Extension }>) => fetcher(new URL(name, import.meta.url).href);
const scripts = { vim: scriptOf(VIM_SCRIPT), emacs: scriptOf(EMACS_SCRIPT) };

/** Rejects where the script cannot be had. */
export async function fetchKeys(keys: EditorSettings["keys"]): Promise<Extension> {
  if (keys === "usual") return [];
  return [(await scripts[keys]()).keys, leaving];
}
