/** One variable: its name, what it is, and its value; an array as a picture in which what has changed stands out. */

import { type Cell, type Layout, layOut, neighbour } from "../feedback/heat-layout.ts";
import { createHeatMap } from "../feedback/heat-map.ts";
import { h } from "../shared/dom.ts";
import { insideWords as say } from "./words.ts";
import { numberText, shapeText } from "../shared/numbers.ts";
import type { Numbers, Value } from "./recording.ts";
import type { Variable } from "./replay.ts";
import { kindText } from "./value-texts.ts";

/** Numbers up to which they are written into the cells, and pixels: of a digit, a cell's height, the widest picture. */
const MOST_WRITTEN = 64;
const [DIGIT, PADDING, LEAST_WIDTH, HEIGHT] = [6.4, 3, 24, 22];
const [MOST_DIGITS, LEAST_DIGITS, EXACT] = [5, 2, 7];
const [SMALLEST, LARGEST] = [6, 16];

/** `room` is the width in pixels of what it stands in; `marked` has changed numbers stand out. */
export function variableView({ name, value, isNew, shares }: Variable, room: number): HTMLElement {
  const facts = [
    shares.length > 0 && say.shares(shares.join(", ")),
    isNew && value.changes !== null && say.changes(value.changes),
    value.sampled && say.sampled,
  ].filter((fact) => typeof fact === "string");
  return h(
    "div",
    { class: `inside-variable${isNew ? " is-new" : ""}` },
    h("dt", {}, h("code", {}, name), " ", h("span", { class: "inside-kind", translate: "no" }, kindText(value))),
    h("dd", {}, ...facts.map((fact) => h("p", { class: "inside-fact" }, fact)), valueView(name, value, isNew, room)),
  );
}

/** A value without a name, such as what is returned. */
export function valueView(name: string, value: Value, marked: boolean, room: number): HTMLElement {
  if (value.picture) return pictureView(name, value, value.picture, marked, room);
  const text = value.text && h("pre", { class: "inside-text" }, value.text);
  if (value.parts.length === 0) return h("div", {}, text);
  const parts = value.parts.map(([part, held]) =>
    h("div", { class: "inside-part" }, h("dt", {}, h("code", {}, part), " ", h("span", { class: "inside-kind", translate: "no" }, kindText(held))),
      h("dd", {}, valueView(`${name}.${part}`, held, false, room - 24))),
  );
  return h("dl", { class: "inside-parts" }, ...parts);
}

function pictureView(name: string, value: Value, picture: Numbers, marked: boolean, room: number): HTMLElement {
  const layout = placed(picture);
  const most = Math.max(...picture.values.map(Math.abs).filter(Number.isFinite), 0);
  const map = createHeatMap({
    layout,
    values: picture.values,
    scale: { most },
    cell: cellSize(layout, picture.values, room),
    marked: marked ? picture.changed : new Set(),
    groupWord: "",
  });
  const readout = h("p", { class: "inside-readout" });
  const board = h("div", { class: "inside-board", role: "application", tabindex: 0, "aria-label": say.picture(name) }, map.element);
  let at = layout.cells.find(({ place }) => marked && picture.changed.has(place)) ?? layout.cells[0];
  const point = (cell: Cell): void => {
    at = cell;
    map.point(cell);
    const index = cell.index.map((number, axis) => number + (picture.from[axis] ?? 0)).join(", ");
    const text = say.at(index, numberText(picture.values[cell.place] ?? NaN, EXACT));
    readout.textContent = marked && picture.changed.has(cell.place) ? `${text}, ${say.wasChanged}` : text;
  };
  const hear = (event: PointerEvent): void => {
    const cell = map.cellAt(event.target);
    if (cell && cell !== at) point(cell);
  };
  board.addEventListener("pointermove", hear);
  board.addEventListener("pointerdown", hear);
  board.addEventListener("keydown", (event) => {
    if (!event.key.startsWith("Arrow") || !at || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation(); // these keys are not for the steps
    point(neighbour(layout.cells, at, event.key));
  });
  board.addEventListener("focus", () => {
    readout.setAttribute("aria-live", "polite");
    if (at) point(at);
  });
  board.addEventListener("blur", () => {
    readout.removeAttribute("aria-live");
    map.point(null);
  });
  return h("div", { class: "inside-picture" }, partView(value, picture), board, readout);
}

/** Which part is shown of an array that is not shown whole. */
function partView({ shape }: Value, { window, from }: Numbers): HTMLElement | null {
  if (!shape || shape.every((length, axis) => length === window[axis])) return null;
  const which = say.part(window.join(" × "), shape.join(" × "));
  const where = from.some((first) => first > 0) ? `, ${say.partFrom(shapeText(from))}` : "";
  return h("p", { class: "inside-fact" }, which + where);
}

/** The window's own layout, its numbers counted as in the whole array. */
function placed({ window, from }: Numbers): Layout {
  const layout = layOut(window);
  const moved = (axis: number | null) => (band: Layout["rows"][number]) => ({ ...band, number: band.number + (axis === null ? 0 : (from[axis] ?? 0)) });
  return { ...layout, columns: layout.columns.map(moved(layout.columnAxis)), rows: layout.rows.map(moved(layout.rowAxis)) };
}

/** Small arrays show their numbers, with as many digits as there is room for. */
function cellSize(layout: Layout, values: readonly number[], room: number): { width: number; height: number; digits: number } {
  const width = Math.floor(room / layout.width);
  for (let digits = layout.cells.length <= MOST_WRITTEN ? MOST_DIGITS : 0; digits >= LEAST_DIGITS; digits -= 1) {
    const longest = Math.max(...values.map((value) => numberText(value, digits).length));
    const needed = Math.ceil(longest * DIGIT) + 2 * PADDING;
    if (needed <= width) return { width: Math.max(needed, LEAST_WIDTH), height: HEIGHT, digits };
  }
  const size = Math.min(Math.max(width, SMALLEST), LARGEST);
  return { width: size, height: size, digits: 0 };
}
