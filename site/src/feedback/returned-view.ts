/** A value that came back or should have, under a title, with what is known of it. */

import { codeBlock } from "../shared/code-block.ts";
import { h } from "../shared/dom.ts";

/** Of `facts` those are shown that there are. */
export function returnedView(title: string, text: string, facts: readonly (string | false | null | undefined)[] = []): HTMLElement {
  const known = facts.filter((fact) => typeof fact === "string" && fact !== "");
  const list = known.length > 0 && h("ul", { class: "facts" }, ...known.map((fact) => h("li", {}, String(fact))));
  return h("div", { class: "returned" }, h("h3", {}, title), codeBlock(title, text), list);
}
