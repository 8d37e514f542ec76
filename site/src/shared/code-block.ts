/** A block of code or values under a name; it scrolls where it is long. */

import { h } from "./dom.ts";
import { watchOverflow } from "./overflow.ts";

export function codeBlock(label: string, text: string, className = ""): HTMLPreElement {
  const block = h("pre", { role: "group", "aria-label": label, class: className || null }, text);
  watchOverflow(block);
  return block;
}
