/** The 3×4 matrix of the lesson, to be changed: statistics and result follow every key. */

import { h } from "../shared/dom.ts";
import { normalizeMatrix } from "./maths/normalization.ts";
import { numberText } from "../shared/numbers.ts";
import * as words from "../shared/words.ts";

const say = words.figures.matrix;
const X = [[5, 4, 7, 2], [1, 6, 2, 3], [4, 8, 1, 9]];
const GAMMA = [1, 1, 2, 0.5];
const BETA = [0, 0, 1, -1];
const CHANNELS = [0, 1, 2, 3];

export function mount(host: HTMLElement): void {
  const cells = X.map((row, sample) => row.map((value, channel) => numberField(value, say.cell(sample, channel))));
  const gamma = GAMMA.map((value, channel) => numberField(value, say.scaleOf(channel)));
  const beta = BETA.map((value, channel) => numberField(value, say.shiftOf(channel)));
  const count = h("select", {}, ...[1, 2, 4].map((value) => h("option", { value, selected: value === 2 }, String(value))));
  const reset = h("button", { type: "button", class: "second small" }, say.reset);
  const result = h("div", { class: "matrix-results" });
  const note = h("p", { class: "figure-said", role: "status" });
  const inputs = h("div", { class: "matrix-inputs" });

  function draw(): void {
    const groups = Number(count.value);
    const read = (fields: readonly HTMLInputElement[]): number[] => fields.map(readField);
    const { mean, variance, plain, scaled } = normalizeMatrix(cells.map(read), groups, read(gamma), read(beta));
    const size = CHANNELS.length / groups;
    const band = (channel: number): string => (Math.floor(channel / size) % 2 === 1 ? "odd" : "even");
    const byGroup = (group: number): string => (group % 2 === 1 ? "odd" : "even");
    // The fields keep the focus: only the classes of their cells change.
    for (const row of inputs.querySelectorAll("tr")) {
      [...row.children].slice(1).forEach((cell, channel) => cell.setAttribute("class", band(channel)));
    }
    result.replaceChildren(
      matrixTable(say.mean, say.group, mean, byGroup),
      matrixTable(say.variance, say.group, variance, byGroup),
      matrixTable(say.plain, say.channel, plain, band),
      matrixTable(say.scaled, say.channel, scaled, band),
    );
    const bad = [...cells.flat(), ...gamma, ...beta].some((field) => Number.isNaN(readField(field)));
    note.textContent = bad ? say.bad : size === 1 ? say.single : "";
  }

  function begin(): void {
    X.forEach((row, sample) => row.forEach((value, channel) => setField(cells[sample]?.[channel], value)));
    GAMMA.forEach((value, channel) => setField(gamma[channel], value));
    BETA.forEach((value, channel) => setField(beta[channel], value));
    count.value = "2";
    draw();
  }

  inputs.append(
    fieldTable(say.input, cells.map((row, sample) => [String(sample), row])),
    fieldTable(say.affine, [[say.gamma, gamma], [say.beta, beta]]),
  );
  host.setAttribute("role", "group");
  host.setAttribute("aria-label", say.title);
  host.replaceChildren(h("div", { class: "figure-controls" }, h("label", { class: "field" }, say.groups, count), reset), inputs, result, note);
  host.addEventListener("input", draw);
  reset.addEventListener("click", begin);
  draw();
}

function numberField(value: number, label: string): HTMLInputElement {
  const field = h("input", { type: "text", inputmode: "text", class: "number-field", "aria-label": label, autocomplete: "off", spellcheck: "false" });
  setField(field, value);
  return field;
}

function setField(field: HTMLInputElement | undefined, value: number): void {
  if (field) field.value = String(value);
}

/** A comma and a typeset minus sign are numbers too; an empty field is none. */
function readField(field: HTMLInputElement): number {
  const text = field.value.trim().replace(",", ".").replace("−", "-");
  const value = text === "" ? NaN : Number(text);
  field.setAttribute("aria-invalid", String(Number.isNaN(value)));
  return value;
}

function fieldTable(title: string, rows: [string, HTMLInputElement[]][]): HTMLElement {
  const body = rows.map(([name, fields]) => h("tr", {}, h("th", { scope: "row" }, name), ...fields.map((field) => h("td", {}, field))));
  return tableWith(title, CHANNELS, say.channel, body);
}

function matrixTable(title: string, counted: string, rows: number[][], band: (column: number) => string): HTMLElement {
  const body = rows.map((row, sample) =>
    h("tr", {}, h("th", { scope: "row" }, String(sample)), ...row.map((value, column) => h("td", { class: band(column) }, short(value)))),
  );
  return tableWith(title, [...(rows[0] ?? []).keys()], counted, body);
}

function tableWith(title: string, columns: number[], counted: string, body: HTMLElement[]): HTMLElement {
  const heads = columns.map((column) => h("th", { scope: "col" }, h("span", { class: "visually-hidden" }, `${counted} `), String(column)));
  return h("table", { class: "matrix" }, h("caption", {}, title), h("thead", {}, h("tr", {}, h("td", {}), ...heads)), h("tbody", {}, ...body));
}

/** Four significant digits, at most three of them after the point. */
function short(value: number): string {
  return Number.isNaN(value) ? "–" : numberText(Math.round(value * 1000) / 1000, 4);
}
