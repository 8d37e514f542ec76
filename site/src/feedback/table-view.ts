/** A table that is not the expected one: both side by side, cells that differ marked, as far as they are shown. */

import { h } from "../shared/dom.ts";
import type { TablePicture } from "../shared/pictures.ts";
import * as words from "../shared/words.ts";
import { wideTable } from "./wide-table.ts";

const say = words.tables;

export function tablesView(picture: TablePicture): HTMLElement {
  const wrong = new Set(picture.wrong.map(([row, column]) => `${row} ${column}`));
  const sides = [
    tableOf(words.detail.expected, picture, picture.expected, wrong),
    tableOf(words.detail.got, picture, picture.got, wrong),
  ];
  return h("div", { class: "comparison" }, h("div", { class: "frames-tables" }, ...sides), partNote(picture));
}

/** Which part is shown, of a table that is shown in part. */
function partNote({ shape: [rows, columns], at: [top, left], rows: shownRows, columns: shownColumns }: TablePicture): HTMLElement | null {
  if (shownRows.length === rows && shownColumns.length === columns) return null;
  const range = (first: number, count: number, all: number): string => `${first + 1}–${first + count} (${all})`;
  return h("p", { class: "table-part" }, say.part(range(top, shownRows.length, rows), range(left, shownColumns.length, columns)));
}

function tableOf(title: string, picture: TablePicture, cells: readonly string[][], wrong: ReadonlySet<string>): HTMLElement {
  const head = h("tr", {}, h("td", {}), ...picture.columns.map((label) => h("th", { scope: "col", translate: "no" }, label)));
  const rows = cells.map((row, place) => {
    const label = h("th", { scope: "row", translate: "no" }, picture.rows[place] ?? "");
    return h("tr", {}, label, ...row.map((text, column) => cellOf(text, wrong.has(`${place} ${column}`))));
  });
  const table = h("table", {}, h("caption", {}, title), h("thead", {}, head), h("tbody", {}, ...rows));
  return wideTable(title, table, "frame-table");
}

function cellOf(text: string, wrong: boolean): HTMLElement {
  const cell = h("td", { class: wrong && "wrong", translate: "no" }, text);
  // Not by its colour alone.
  if (wrong) cell.append(h("span", { class: "visually-hidden" }, ` ${say.differs}`));
  return cell;
}
