/** What code has drawn and shown, beside what it printed. What shows it is fetched when there is something. */

import { h } from "../shared/dom.ts";
import type { Drawn } from "../shared/pictures.ts";
import * as words from "../shared/words.ts";

type Views = Pick<typeof import("../feedback/drawn.ts"), "drawnViews">;

export interface DrawnView {
  element: HTMLElement;
  update(drawn: readonly Drawn[]): void;
}

/** `address` is that of the script. */
export function createDrawnView(address: string): DrawnView {
  const list = h("div", { class: "drawn-list" });
  const element = h("section", { class: "drawn", hidden: true }, h("h3", {}, words.drawn.title), list);
  let shown: readonly Drawn[] = [];
  let tries = 0;
  const show = async (drawn: readonly Drawn[]): Promise<void> => {
    // A browser remembers for good that a module could not be had, by its address.
    const module = new URL(tries > 0 ? `${address}#${tries}` : address, location.href);
    try {
      const { drawnViews } = (await import(module.href)) as Views;
      if (drawn === shown) list.replaceChildren(...drawnViews(drawn, list.clientWidth));
    } catch {
      tries += 1;
      if (drawn === shown) list.replaceChildren(h("p", {}, words.detail.insideMissing));
    }
  };
  return {
    element,
    update(drawn) {
      if (drawn === shown) return;
      shown = drawn;
      list.replaceChildren();
      element.hidden = drawn.length === 0;
      if (drawn.length > 0) void show(drawn);
    },
  };
}
