/** A button at each block of code in a text, which copies it. */

import { copyText } from "../shared/clipboard.ts";
import { h } from "../shared/dom.ts";
import * as words from "../shared/words.ts";

const say = words.copy;
/** Milliseconds for which the button says how it went. */
const SAID = 2_000;

/** `said` tells it to a screen reader. */
export function mountCopy(within: HTMLElement, said: (text: string) => void): void {
  for (const block of within.querySelectorAll<HTMLElement>("pre")) {
    if (block.parentElement?.classList.contains("code-frame")) continue;
    const button = h("button", { type: "button", class: "second small copy", title: say.title }, say.copy);
    button.addEventListener("click", () => {
      void copyText(block.textContent ?? "").then((done) => {
        said(done ? say.copied : words.detail.notCopied);
        button.textContent = done ? say.copied : say.failed;
        setTimeout(() => (button.textContent = say.copy), SAID);
      });
    });
    const frame = h("div", { class: "code-frame" });
    block.replaceWith(frame);
    frame.append(block, button);
  }
}
