/**
 * The tests panel: its head, the list of all hidden tests, and beside or below it a piece on each test that did not pass. The
 * list keeps its place and size while results arrive. A row or a piece is drawn again only when its test changed.
 */

import { h, sentence } from "../shared/dom.ts";
import { type FailureContext, itemDetails } from "../feedback/failure-view.ts";
import { outcomeIcon } from "../shared/outcome-icon.ts";
import { createFiguresView } from "../feedback/figures-view.ts";
import { createPrintedView } from "../feedback/printed-view.ts";
import type { ItemResult } from "../shared/protocol.ts";
import { type Row, type State, firstFault } from "../shared/state.ts";
import { type VerdictActions, createVerdictView } from "../feedback/verdict-view.ts";
import * as words from "../shared/words.ts";

/** Failed cases of a test that can be opened; a test may have thousands. */
const MOST_CASES = 200;

export interface PanelElements {
  verdict: HTMLElement;
  list: HTMLElement;
  faults: HTMLElement;
}

export function createPanel(elements: PanelElements, actions: VerdictActions & FailureContext): (state: State) => void {
  const drawVerdict = createVerdictView(elements.verdict, actions);
  const printed = createPrintedView();
  const pieces = new Map<Row, HTMLElement | null>();
  const figures = createFiguresView();
  elements.faults.append(printed.element, figures.element);
  let shown: readonly Row[] = [];

  return (state) => {
    drawVerdict(state);
    const rows = state.tests.rows;
    if (rows !== shown) {
      rows.forEach((row, place) => {
        if (row === shown[place]) return;
        const before = elements.list.children[place];
        if (before) before.replaceWith(rowView(row));
        else elements.list.append(rowView(row));
      });
      // Where nothing was run, the head says why, once for all.
      drawFaults(state.tests.failure ? [] : rows);
      shown = rows;
    }
    printed.update(state.tests.printed);
    figures.update(state.tests.figures);
  };

  function drawFaults(rows: readonly Row[]): void {
    const known = new Map(pieces);
    pieces.clear();
    let first = true;
    for (const row of rows) {
      const piece = known.has(row) ? (known.get(row) ?? null) : faultView(row, first, actions);
      pieces.set(row, piece);
      if (piece) first = false;
    }
    for (const [row, piece] of known) if (pieces.get(row) !== piece) piece?.remove();
    for (const piece of pieces.values()) if (piece && !piece.isConnected) printed.element.before(piece);
  }
}

function rowView(row: Row): HTMLElement {
  return h(
    "li",
    { class: "test", "data-outcome": row.outcome },
    outcomeIcon(row.outcome),
    h("span", { class: "test-title" }, row.title),
    h("span", { class: "test-outcome" }, words.outcome[row.outcome]),
  );
}

/** Why a test did not pass; null if there is nothing to say of it. */
function faultView(row: Row, open: boolean, context: FailureContext): HTMLElement | null {
  if (row.outcome === "idle" || row.outcome === "running" || row.outcome === "passed") return null;
  const item = firstFault(row);
  const details = item ? itemDetails(item, context) : null;
  return h(
    "article",
    { class: "fault-piece", "data-outcome": row.outcome },
    h("h3", { class: "fault-title" }, row.title),
    h("p", { class: "fault-why" }, ...sentence(row.message || words.tests.reasons[row.outcome])),
    casesView(row),
    details && h("details", { class: "fault-details", open }, h("summary", {}, words.detail.summary), details),
    otherCases(row, item, context),
  );
}

/** The cases that failed too, each to be opened. What is in one is made when it is. */
function otherCases(row: Row, first: ItemResult | undefined, context: FailureContext): HTMLElement | null {
  const others = row.items.filter((item) => item !== first && item.outcome !== "passed" && item.outcome !== "not-run");
  if (others.length === 0) return null;
  const views = others.slice(0, MOST_CASES).map((item) => h("li", {}, caseView(item, context)));
  const rest = others.length - views.length;
  return h(
    "div",
    { class: "other-cases" },
    h("h4", {}, words.tests.otherCases(others.length)),
    h("ul", {}, ...views),
    rest > 0 && h("p", { class: "fault-cases" }, words.tests.moreCases(rest)),
  );
}

function caseView(item: ItemResult, context: FailureContext): HTMLElement {
  const name = item.case ?? item.id;
  const summary = h("summary", {}, h("span", {}, name), h("span", { class: "case-outcome" }, words.outcome[item.outcome]));
  const details = h("details", { class: "fault-details" }, summary);
  details.addEventListener("toggle", () => {
    if (!details.open || details.childElementCount > 1) return;
    const why = h("p", { class: "fault-why" }, ...sentence(item.message || words.tests.reasons[item.outcome as "failed"]));
    details.append(why, itemDetails(item, context) ?? "");
  });
  return details;
}

function casesView(row: Row): HTMLElement | null {
  if (row.items.length < 2 || row.outcome === "not-run") return null;
  const passed = row.items.filter(({ outcome }) => outcome === "passed").length;
  const name = firstFault(row)?.case;
  const which = name ? ` · ${words.tests.shownCase(name)}` : "";
  return h("p", { class: "fault-cases" }, `${words.tests.cases(passed, row.items.length)}${which}`);
}
