/** One array as a heat map: an SVG whose colours are classes, so that themes and forced colours reach them. */

import { svg } from "../shared/dom.ts";
import type { Cell, Layout } from "./heat-layout.ts";
import { numberText } from "../shared/numbers.ts";

/** Steps of colour on each side of zero. */
export const STEPS = 5;
const LABEL_TOP = 14;
/** Pixels of a digit in a label. */
const DIGIT = 6.5;

/** Room for the longest number of a row. */
function labelLeft({ rows, rowAxis }: Layout): number {
  const last = Math.max(...rows.map(({ number }) => number), 0);
  return rowAxis === null ? 0 : Math.ceil(String(last).length * DIGIT) + 10;
}

export interface Scale {
  /** The magnitude of the strongest colour. */
  most: number;
}

export interface HeatMap {
  element: SVGSVGElement;
  /** Put the frame around a cell, or take it away. */
  point(cell: Cell | null): void;
  cellAt(target: EventTarget | null): Cell | null;
}

export interface HeatMapOptions {
  layout: Layout;
  values: readonly number[];
  scale: Scale;
  /** Pixels of a cell, and the significant digits of the number in it; 0 if none is drawn. */
  cell: { width: number; height: number; digits: number };
  /** Places that stand out. */
  marked: ReadonlySet<number>;
  groupWord: string;
}

/** The class of a value's colour: `heat-0`, `heat-p1` … `heat-p5`, `heat-m1` … `heat-m5`, or `heat-none` for NaN. */
export function heatClass(value: number, { most }: Scale): string {
  if (Number.isNaN(value)) return "heat-none";
  if (value === 0 || most === 0) return "heat-0";
  const step = Math.min(Math.max(Math.ceil((Math.abs(value) / most) * STEPS), 1), STEPS);
  return `heat-${value > 0 ? "p" : "m"}${step}`;
}

export function createHeatMap(options: HeatMapOptions): HeatMap {
  const { layout, cell: size } = options;
  const top = layout.groups.length > 0 ? LABEL_TOP * 2 : LABEL_TOP;
  const left = labelLeft(layout);
  const [width, height] = [layout.width * size.width + left + 2, layout.height * size.height + top + 2];
  const pointer = svg("rect", { class: "heat-pointer", width: size.width, height: size.height, rx: 1.5 });
  const drawn = new Map<Element, Cell>();
  const cells = layout.cells.map((cell) => {
    const element = cellView(cell, options, left, top);
    drawn.set(element, cell);
    return element;
  });
  const element = svg(
    "svg",
    { class: "heat", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", focusable: "false" },
    ...labels(options, left, top),
    ...cells,
    ...groupFrames(options, left, top),
  );
  return {
    element,
    point(cell) {
      pointer.remove();
      if (!cell) return;
      pointer.setAttribute("x", String(cell.x * size.width + left));
      pointer.setAttribute("y", String(cell.y * size.height + top));
      element.append(pointer);
    },
    cellAt(target) {
      const group = target instanceof Element ? target.closest(".heat-cell") : null;
      return (group && drawn.get(group)) ?? null;
    },
  };
}

function cellView(cell: Cell, { values, scale, cell: size, marked }: HeatMapOptions, left: number, top: number): SVGElement {
  const value = values[cell.place] ?? NaN;
  const [x, y] = [cell.x * size.width + left, cell.y * size.height + top];
  const gap = Math.min(size.width, size.height) > 9 ? 1 : 0.5;
  const tone = heatClass(value, scale);
  const square = { x: x + gap / 2, y: y + gap / 2, width: size.width - gap, height: size.height - gap };
  const group = svg("g", { class: `heat-cell ${tone}${marked.has(cell.place) ? " heat-marked" : ""}` }, svg("rect", { class: "heat-square", ...square }));
  if (size.digits > 0) {
    group.append(svg("text", { x: x + size.width / 2, y: y + size.height / 2 }, numberText(value, size.digits)));
  } else if (tone === "heat-none") {
    const [r, b] = [x + size.width - gap, y + size.height - gap];
    group.append(svg("path", { class: "heat-cross", d: `M${x + gap} ${y + gap}L${r} ${b}M${r} ${y + gap}L${x + gap} ${b}` }));
  }
  return group;
}

function labels({ layout, cell: size, groupWord }: HeatMapOptions, left: number, top: number): SVGElement[] {
  const wide = (length: number, characters: number): boolean => length * size.width >= characters * DIGIT;
  // Where not all have room, every second, fifth or tenth is named.
  const step = [1, 2, 5, 10, 20, 50, 100].find((every) => {
    const [one, next] = [layout.columns[0], layout.columns[every]];
    return !one || !next || wide(next.start - one.start, String(layout.columns.at(-1)?.number).length + 0.5);
  });
  const columns = layout.columns
    .filter(({ number }) => number % (step ?? 100) === 0)
    .map(({ number, start, length }) =>
      svg("text", { class: "heat-label", x: (start + length / 2) * size.width + left, y: top - LABEL_TOP / 2 - 1 }, String(number)),
    );
  const tall = layout.rows.filter(({ number }) => number % (layout.rows.length > 1 && rowHeight(layout) * size.height < 12 ? 5 : 1) === 0);
  const rows = layout.rowAxis === null ? [] : tall.map(({ number, start, length }) =>
    svg("text", { class: "heat-label", x: left / 2 - 2, y: (start + length / 2) * size.height + top }, String(number)),
  );
  const groups = layout.groups.map(({ number, start, length }) => {
    const short = wide(length, String(number).length);
    const text = !short ? "" : wide(length, groupWord.length + 3) ? `${groupWord} ${number}` : String(number);
    return svg("text", { class: "heat-label heat-group-label", x: (start + length / 2) * size.width + left, y: LABEL_TOP / 2 - 1 }, text);
  });
  return [...columns, ...rows, ...groups];
}

/** From one row's start to the next one's, in cells. */
function rowHeight({ rows }: Layout): number {
  return (rows[1]?.start ?? 1) - (rows[0]?.start ?? 0);
}

/** A frame around each group of each sample. */
function groupFrames({ layout, cell: size }: HeatMapOptions, left: number, top: number): SVGElement[] {
  return layout.rows.flatMap((row) =>
    layout.groups.map((group) =>
      svg("rect", {
        class: "heat-group",
        x: group.start * size.width + left - 1.5,
        y: row.start * size.height + top - 1.5,
        width: group.length * size.width + 3,
        height: row.length * size.height + 3,
        rx: 3,
      }),
    ),
  );
}
