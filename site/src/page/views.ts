/**
 * Where the page is one column, it shows the statement, the code or the results, and a switch between them stays in sight. Each keeps its own
 * place to read on from. Where there is room for all three, nothing here shows.
 */

import { byId, setText } from "../shared/dom.ts";

export type View = "statement" | "code" | "results";

export interface Views {
  show(view: View): void;
  /** Short words on how each stands; those that are left out stay. */
  tell(states: Partial<Record<View, string>>): void;
}

/** The element of each; the links of the switch lead there without a script too. */
const PLACES: Record<View, string> = { statement: "sheet", code: "editor-pane", results: "results" };

/** `oneColumn` says whether the switch is in use. */
export function createViews(oneColumn: () => boolean): Views {
  const links = [...byId("views").querySelectorAll<HTMLAnchorElement>("[data-view]")];
  const scrolled = new Map<View, number>();
  let shown: View = "statement";

  function show(view: View): void {
    const column = oneColumn();
    if (column && view !== shown) scrolled.set(shown, scrollY);
    const changed = view !== shown;
    shown = view;
    document.body.dataset["view"] = view;
    for (const link of links) {
      if (link.dataset["view"] === view) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (column && changed) scrollTo(0, scrolled.get(view) ?? 0);
  }

  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(link.dataset["view"] as View);
    });
  }
  show(oneColumn() ? begunWith() : "statement");
  return {
    show,
    tell(states) {
      for (const [view, text] of Object.entries(states)) setText(byId(`view-${view}`), text);
    },
  };
}

/** What is in sight while all three stand below each other, as they do until the script is there. */
function begunWith(): View {
  const top = (view: View): number => byId(PLACES[view]).getBoundingClientRect().top;
  if (top("results") < innerHeight / 2) return "results";
  return top("code") < innerHeight / 2 ? "code" : "statement";
}
