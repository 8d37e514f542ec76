/**
 * On paper the page is a worksheet: the statement and the lesson, the learner's code or empty lines to write on, and the results. The editor
 * draws only the lines that are in sight, so its whole text is set beside it while the page is printed.
 */

import { h } from "../shared/dom.ts";
import { mountFigures } from "./figures.ts";
import * as words from "../shared/words.ts";

/** Lines to write on. */
const EMPTY_LINES = 14;

/** The paper's code goes behind `editor`; `text` is what the editor holds, and `starter` what it held at first. */
export function mountPrint(editor: HTMLElement, text: () => string, starter: string): void {
  let paper: HTMLElement[] = [];
  addEventListener("beforeprint", () => {
    for (const element of paper) element.remove();
    mountFigures(document.body);
    const lines = h("div", { class: "paper-lines", "aria-label": words.print.lines }, ...Array.from({ length: EMPTY_LINES }, () => h("div", {})));
    paper = [h("pre", { class: "paper-code" }, text()), ...(text() === starter ? [lines] : [])];
    editor.after(...paper);
  });
  addEventListener("afterprint", () => {
    for (const element of paper) element.remove();
    paper = [];
  });
}
