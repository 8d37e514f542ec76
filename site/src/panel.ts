/** The tests panel: its head, one row for each hidden test, and what was printed. A row is drawn again only when it changed. */

import { h, sentence } from "./dom.ts";
import { type GoToLine, itemDetails } from "./failure-view.ts";
import { outcomeIcon } from "./outcome-icon.ts";
import { createPrintedView } from "./printed-view.ts";
import { type Row, type State, firstFault } from "./state.ts";
import { type VerdictActions, createVerdictView } from "./verdict-view.ts";
import { words } from "./words.ts";

export interface PanelElements {
  verdict: HTMLElement;
  list: HTMLElement;
}

export function createPanel(elements: PanelElements, actions: VerdictActions): (state: State) => void {
  const drawVerdict = createVerdictView(elements.verdict, actions);
  const printed = createPrintedView();
  elements.list.after(printed.element);
  let shown: readonly Row[] = [];

  return (state) => {
    drawVerdict(state);
    const rows = state.tests.rows;
    if (rows !== shown) {
      const firstBad = rows.find((row) => firstFault(row));
      rows.forEach((row, place) => {
        if (row === shown[place]) return;
        // The head says already why nothing was run.
        const why = state.tests.failure === null;
        const next = rowView(row, why, row === firstBad, actions.goToLine);
        const before = elements.list.children[place];
        if (before) before.replaceWith(next);
        else elements.list.append(next);
      });
      shown = rows;
    }
    printed.update(state.tests.printed);
  };
}

function rowView(row: Row, why: boolean, open: boolean, goToLine: GoToLine): HTMLElement {
  return h(
    "li",
    { class: "test", "data-outcome": row.outcome },
    outcomeIcon(row.outcome),
    h("h3", { class: "test-title" }, row.title),
    h("p", { class: "test-outcome" }, words.outcome[row.outcome]),
    ...(why ? faultView(row, open, goToLine) : []),
  );
}

function faultView(row: Row, open: boolean, goToLine: GoToLine): HTMLElement[] {
  if (row.outcome === "idle" || row.outcome === "running" || row.outcome === "passed") return [];
  const parts: HTMLElement[] = [h("p", { class: "test-why" }, ...sentence(row.message || words.tests.reasons[row.outcome]))];
  const item = firstFault(row);
  if (!item) return parts;
  const several = row.items.length > 1;
  if (several) {
    const passed = row.items.filter(({ outcome }) => outcome === "passed").length;
    const which = item.case ? ` · ${words.tests.shownCase(item.case)}` : "";
    parts.push(h("p", { class: "test-cases" }, `${words.tests.cases(passed, row.items.length)}${which}`));
  }
  const details = itemDetails(item, goToLine);
  if (details) {
    parts.push(h("details", { class: "test-details", open }, h("summary", {}, words.detail.summary), details));
  }
  return parts;
}
