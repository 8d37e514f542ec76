/** An array that code shows: a heat map, what it is and its range as text, and its numbers in a table. */

import { h } from "../shared/dom.ts";
import { numberText, shapeText, toNumber } from "../shared/numbers.ts";
import type { ArrayPicture } from "../shared/pictures.ts";
import { drawnWords as say } from "../shared/words-apart.ts";
import { cellSize, legend } from "./heat-cells.ts";
import { type Band, layOut } from "./heat-layout.ts";
import { createHeatMap } from "./heat-map.ts";
import { wideTable } from "./wide-table.ts";

/** Pixels: the most that a picture may take, what it takes where nothing is known, and the frame with the numbers of the rows beside it. */
const [WIDEST, USUAL, FRAME] = [560, 270, 52];
/** Significant digits in the table. */
const EXACT = 7;

export function arrayView(picture: ArrayPicture, room: number): HTMLElement {
  const { title, shape, note } = picture;
  const name = title || say.array;
  if (note || shape.length === 0) {
    return h("figure", { class: "drawn-figure" }, h("p", {}, note || say.noArray), h("figcaption", { translate: "no" }, name));
  }
  const values = picture.values.map(toNumber);
  const [least, largest] = picture.ends;
  const sizes = shapeText(shape);
  const facts = least === undefined || largest === undefined ? say.noNumbers(sizes) : say.told(sizes, numberText(least), numberText(largest));
  const caption = h("figcaption", {}, h("span", { translate: "no" }, name), `: ${facts} `, partText(picture));
  const frame = h("div", { class: "heat-frame", role: "img", "aria-label": `${name}: ${facts}` }, mapOf(picture, values, room));
  return h("figure", { class: "drawn-figure drawn-array" }, frame, legend(strongest(values)), caption, tableView(picture, values, name));
}

/** Of one axis a row; layers side by side as tiles. */
function mapOf({ lengths, step }: ArrayPicture, values: readonly number[], room: number): SVGSVGElement {
  const whole = layOut(lengths);
  const bands = lengths.length < 3 ? { columns: spread(whole.columns, step), rows: spread(whole.rows, step) } : {};
  const layout = { ...whole, ...bands };
  const width = Math.min(room ? room - FRAME : USUAL, WIDEST);
  const cell = cellSize(layout, values, width);
  return createHeatMap({ layout, values, scale: { most: strongest(values) }, cell, marked: new Set(), groupWord: "" }).element;
}

/** The magnitude of the strongest colour. */
function strongest(values: readonly number[]): number {
  return Math.max(...values.map(Math.abs).filter(Number.isFinite), 0);
}

/** With the numbers that rows or columns have in the whole array. */
function spread(bands: readonly Band[], step: number): Band[] {
  return bands.map((band) => ({ ...band, number: band.number * step }));
}

/** Which part is shown, of an array that is shown in part. */
function partText({ shape, lengths, step }: ArrayPicture): string {
  const [all = 1, shown = 1] = [shape[0], lengths[0]];
  const layers = shape.length === 3 && shown < all ? say.layers(shown, all) : "";
  return [layers, step > 1 ? say.everySome(step) : ""].filter(Boolean).join(" ");
}

function tableView(picture: ArrayPicture, values: readonly number[], name: string): HTMLElement {
  const details = h("details", { class: "call" }, h("summary", {}, say.numbers));
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) details.append(tableOf(picture, values, name));
  });
  return details;
}

/** A row for each row of the array; those of a further layer follow. */
function tableOf({ lengths, step }: ArrayPicture, values: readonly number[], name: string): HTMLElement {
  const columns = lengths.at(-1) ?? 1;
  const rows = lengths.at(-2) ?? 1;
  const places = Array.from({ length: values.length / columns }, (_, row) => row);
  const head = h("tr", {}, h("td", {}), ...Array.from({ length: columns }, (_, column) => h("th", { scope: "col" }, String(column * step))));
  const body = places.map((place) => {
    const row = String((place % rows) * step);
    const label = lengths.length === 3 ? `${Math.floor(place / rows)}, ${row}` : row;
    const cells = values.slice(place * columns, (place + 1) * columns);
    return h("tr", {}, h("th", { scope: "row" }, label), ...cells.map((value) => h("td", {}, numberText(value, EXACT))));
  });
  const table = h("table", {}, h("thead", {}, head), h("tbody", {}, ...body));
  return wideTable(name, table, "frame-table");
}
