/**
 * A failed comparison as three heat maps: expected, got, and what lies between them. One cell is pointed at in all three, by pointer or
 * arrow keys, and read out below. A table holds the same for whoever prefers it.
 */

import { h } from "../shared/dom.ts";
import { cellSize, legend } from "./heat-cells.ts";
import { type Cell, type Layout, layOut, neighbour } from "./heat-layout.ts";
import { type HeatMap, createHeatMap } from "./heat-map.ts";
import { numberText, toNumber } from "../shared/numbers.ts";
import type { Picture } from "../shared/pictures.ts";
import type { Feedback } from "../shared/protocol.ts";
import * as words from "../shared/words.ts";
import { wideTable } from "./wide-table.ts";

const say = words.picture;
const MOST_ROWS = 200;
/** Significant digits of a number that is told, below the pictures and in the table. */
const EXACT = 7;
/** Pixels: the most that a picture may take, what it takes where nothing is known, and the frame with the numbers of the rows beside it. */
const [WIDEST, USUAL, FRAME] = [420, 270, 52];
/** What the exercise tells about the arrays of this call. */
export interface Naming {
  axes: readonly string[];
  /** How many groups the second axis is cut into in this call, or null. */
  groups: number | null;
}

interface Shown {
  picture: Picture;
  layout: Layout;
  names: string[];
  expected: number[];
  got: number[];
  /** Got less expected; 0 where that is within the tolerance. */
  difference: number[];
  wrong: ReadonlySet<number>;
}

/** `room` is the width in pixels of what it will stand in; 0 if that is not known yet. */
export function comparisonPicture(feedback: Feedback, picture: Picture, naming: Naming, room: number): HTMLElement {
  const shown = prepare(picture, naming);
  const width = Math.min(room ? room - FRAME : USUAL, WIDEST);
  return h("div", { class: "comparison" }, factsView(feedback), mapsView(shown, width), tableView(shown));
}

function prepare(picture: Picture, { axes, groups }: Naming): Shown {
  const named = axes.length === picture.shape.length;
  const expected = picture.expected.map(toNumber);
  const got = picture.got.map(toNumber);
  const wrong = new Set(picture.wrong);
  return {
    picture,
    layout: layOut(picture.shape, picture.at, named ? groups : null),
    names: picture.shape.map((_, axis) => (named ? (axes[axis] ?? "") : say.axis(axis))),
    expected,
    got,
    difference: got.map((value, place) => (wrong.has(place) ? value - (expected[place] ?? NaN) : 0)),
    wrong,
  };
}

function placeText({ names }: Shown, cell: Cell): string {
  const parts = cell.index.map((number, axis) => {
    const place = `${names[axis] ?? ""} ${number}`;
    return axis === 1 && cell.group !== null ? `${place} ${say.inGroup(cell.group)}` : place;
  });
  return parts.join(", ");
}

function factsView({ largest_error, share_wrong, atol }: Feedback): HTMLElement {
  const largest = largest_error === undefined ? NaN : toNumber(largest_error);
  const facts = [
    share_wrong === undefined ? "" : say.share(share_wrong),
    Number.isNaN(largest) ? "" : say.largest(numberText(largest, 4), atol === undefined ? "" : numberText(atol)),
  ].filter((fact) => fact !== "");
  return h("ul", { class: "facts" }, ...facts.map((fact) => h("li", {}, fact)));
}

function mapsView(shown: Shown, room: number): HTMLElement {
  const { layout, expected, got, difference, wrong, picture } = shown;
  const size = cellSize(layout, [...expected, ...got, ...difference], room);
  const most = Math.max(...[...expected, ...got].map(Math.abs).filter(Number.isFinite), 0);
  const farthest = Math.max(...difference.map(Math.abs).filter(Number.isFinite), 0);
  const map = (values: number[], scale: number, marked: ReadonlySet<number>): HeatMap =>
    createHeatMap({ layout, values, scale: { most: scale }, cell: size, marked, groupWord: say.group });
  const none = new Set<number>();
  const maps = [map(expected, most, none), map(got, most, wrong), map(difference, farthest, wrong)];
  const titles = [words.detail.expected, words.detail.got, say.difference];
  const panels = maps.map(({ element }, place) => {
    const frame = h("div", { class: "heat-frame" }, element);
    return h("div", { class: "heat-panel" }, h("h4", {}, titles[place] ?? ""), frame, legend(place < 2 ? most : farthest));
  });
  const readout = h("p", { class: "heat-readout", id: `readout-${++count}` });
  const board = h(
    "div",
    { class: "heat-board", role: "application", tabindex: 0, "aria-label": say.board, "aria-describedby": readout.id },
    ...panels,
  );

  const first = layout.cells.find((cell) => cell.place === picture.wrong[0]);
  let at = first ?? layout.cells[0];
  const point = (cell: Cell): void => {
    at = cell;
    for (const one of maps) one.point(cell);
    const [want, have] = [expected[cell.place] ?? NaN, got[cell.place] ?? NaN];
    const values = say.values(numberText(want, EXACT), numberText(have, EXACT), numberText(have - want, EXACT));
    const place = placeText(shown, cell);
    readout.textContent = `${cell === first ? say.first(place) : place}: ${values}`;
  };
  if (at) point(at);
  board.addEventListener("pointermove", (event) => {
    for (const one of maps) {
      const cell = one.cellAt(event.target);
      if (cell && cell !== at) point(cell);
    }
  });
  board.addEventListener("keydown", (event) => {
    if (!event.key.startsWith("Arrow") || !at || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    point(neighbour(layout.cells, at, event.key));
  });
  // Read aloud while the arrow keys move, and silent for the pointer.
  board.addEventListener("focus", () => readout.setAttribute("aria-live", "polite"));
  board.addEventListener("blur", () => readout.removeAttribute("aria-live"));
  return h("div", {}, board, readout);
}

let count = 0;

function tableView(shown: Shown): HTMLElement {
  const details = h("details", { class: "call" }, h("summary", {}, say.table));
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) details.append(tableOf(shown));
  });
  return details;
}

/** All values; of many only the wrong ones. */
function tableOf(shown: Shown): HTMLElement {
  const { layout, names, expected, got, wrong } = shown;
  const many = layout.cells.length > MOST_ROWS;
  const cells = many ? layout.cells.filter(({ place }) => wrong.has(place)) : layout.cells;
  const grouped = layout.groups.length > 0;
  const heads = [...names, ...(grouped ? [say.group] : []), words.detail.expected, words.detail.got, say.difference, say.judged];
  const rows = cells.slice(0, MOST_ROWS).map((cell) => {
    const [want, have] = [expected[cell.place] ?? NaN, got[cell.place] ?? NaN];
    const numbers = [want, have, have - want].map((value) => numberText(value, EXACT));
    const places = [...cell.index, ...(grouped ? [cell.group ?? ""] : [])].map(String);
    const judged = wrong.has(cell.place) ? say.wrong : say.right;
    return h("tr", { class: wrong.has(cell.place) ? "wrong" : null }, ...[...places, ...numbers, judged].map((text) => h("td", {}, text)));
  });
  const caption = h("caption", {}, many ? say.tableWrong(rows.length, wrong.size) : say.tableAll);
  const head = h("thead", {}, h("tr", {}, ...heads.map((text) => h("th", { scope: "col" }, text))));
  return wideTable(say.table, h("table", {}, caption, head, h("tbody", {}, ...rows)));
}
