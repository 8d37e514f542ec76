/** A row of symbols that phones hide behind two or three keys. */

import { h } from "../shared/dom.ts";
import * as words from "../shared/words.ts";

/** `type` gets the text to type; "\t" is one level of indentation. */
export function mountSymbols(host: HTMLElement, type: (text: string) => void): void {
  for (const symbol of ["\t", ...words.editor.symbols]) {
    const button = h("button", { type: "button", class: "symbol" }, symbol === "\t" ? words.editor.symbolIndent : symbol);
    // The editor keeps the focus, so that the phone's keyboard stays open.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", () => type(symbol));
    host.append(button);
  }
}
