/** A table that may be wider than there is room for. */

import { h } from "../shared/dom.ts";
import { watchOverflow } from "../shared/overflow.ts";

/** In a frame that can be scrolled, also by keys. `kind` is a further class of it, or "". */
export function wideTable(name: string, table: HTMLElement, kind = ""): HTMLElement {
  const frame = h("div", { class: `values-table ${kind}`.trim(), role: "group", "aria-label": name }, table);
  watchOverflow(frame);
  return frame;
}
