/**
 * What the learner's code printed, live. The text is bounded by state.ts; it is drawn at most once for each frame, and follows
 * its end while the learner has not scrolled away from it.
 */

import { codeBlock } from "../shared/code-block.ts";
import { h, setText } from "../shared/dom.ts";
import { checkOverflow } from "../shared/overflow.ts";
import type { Printed } from "../shared/state.ts";
import * as words from "../shared/words.ts";

/** How near to the end, in CSS pixels, still counts as reading the end. */
const NEAR_END = 24;

export interface PrintedView {
  element: HTMLElement;
  update(printed: Printed): void;
}

export function createPrintedView(): PrintedView {
  const note = h("p", { class: "printed-cut" });
  const text = codeBlock(words.printed.title, "", "printed-text");
  const element = h("section", { class: "printed", hidden: true }, h("h3", {}, words.printed.title), note, text);
  let shown: Printed | null = null;
  return {
    element,
    update(printed) {
      if (printed === shown) return;
      shown = printed;
      const atEnd = text.scrollHeight - text.scrollTop - text.clientHeight < NEAR_END;
      setText(text, printed.text);
      setText(note, printed.cut > 0 ? words.printed.cut(printed.cut) : "");
      note.hidden = printed.cut === 0;
      element.hidden = printed.text === "";
      checkOverflow(text);
      if (atEnd) text.scrollTop = text.scrollHeight;
    },
  };
}
