/** What code has drawn and shown, beside what it printed. What shows it is fetched when there is something. */

import { h } from "../shared/dom.ts";
import { fetcher } from "../shared/fetched.ts";
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
  const fetched = fetcher<Views>(address);
  let shown: readonly Drawn[] = [];
  const show = async (drawn: readonly Drawn[]): Promise<void> => {
    try {
      const { drawnViews } = await fetched();
      if (drawn === shown) list.replaceChildren(...drawnViews(drawn, list.clientWidth));
    } catch {
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
