/** The keys of other editors, each a script of its own that is fetched when it is chosen. */

import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { EditorSettings } from "../editor/settings.ts";

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

let tries = 0;

/** Rejects where the script cannot be had. */
export async function fetchKeys(keys: EditorSettings["keys"]): Promise<Extension> {
  if (keys === "usual") return [];
  const address = new URL(keys === "vim" ? VIM_SCRIPT : EMACS_SCRIPT, import.meta.url);
  address.hash = String(tries++); // a browser remembers for good that a module could not be had, by its address
  const { keys: taken } = (await import(address.href)) as { keys: Extension };
  return [taken, leaving];
}
