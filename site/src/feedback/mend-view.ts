/** The button that puts the right characters in the place of those that only look like them. */

import { h } from "../shared/dom.ts";
import type { Edit, LoadFailure } from "../shared/protocol.ts";
import * as words from "../shared/words.ts";

export type Mend = (edits: readonly Edit[]) => void;

/** Null where nothing can be replaced, or the code has changed since. */
export function mendView({ edits = [] }: LoadFailure, edited: boolean, mend: Mend): HTMLElement | null {
  if (edits.length === 0 || edited) return null;
  const button = h("button", { type: "button", class: "second" }, words.mend.button(edits.length));
  button.addEventListener("click", () => mend(edits));
  return h("p", { class: "mend" }, button);
}
