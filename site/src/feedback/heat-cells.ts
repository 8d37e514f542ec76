/** How large the cells of a heat map are, and what its colours mean. */

import { h } from "../shared/dom.ts";
import { numberText } from "../shared/numbers.ts";
import type { Layout } from "./heat-layout.ts";
import { STEPS } from "./heat-map.ts";

/** Cells up to which numbers are written into them; significant digits; pixels of one at most, on each side of a number, and of a cell. */
const MOST_NUMBERS = 48;
const [MOST_DIGITS, LEAST_DIGITS] = [5, 2];
const [DIGIT, PADDING, LEAST_WIDTH] = [6.4, 1.5, 24];

/**
 * Small arrays show their numbers, with as many digits as all of them have room for; the cells of large ones, and of numbers that are too
 * long, get smaller.
 */
export function cellSize(layout: Layout, values: readonly number[], room: number): { width: number; height: number; digits: number } {
  const width = Math.floor(room / layout.width);
  for (let digits = layout.cells.length <= MOST_NUMBERS ? MOST_DIGITS : 0; digits >= LEAST_DIGITS; digits -= 1) {
    const longest = Math.max(...values.map((value) => numberText(value, digits).length));
    const needed = Math.ceil(longest * DIGIT) + 2 * PADDING;
    if (needed <= width) return { width: Math.max(needed, LEAST_WIDTH), height: 22, digits };
  }
  const size = Math.min(Math.max(width, 6), 18);
  return { width: size, height: size, digits: 0 };
}

/** From the strongest negative to the strongest positive colour. */
export function legend(most: number): HTMLElement {
  const tones = [...Array(STEPS * 2 + 1).keys()].map((step) => step - STEPS);
  const swatches = tones.map((step) => h("i", { class: step === 0 ? "heat-0" : `heat-${step > 0 ? "p" : "m"}${Math.abs(step)}` }));
  const end = numberText(most, 2);
  return h("p", { class: "heat-legend", "aria-hidden": "true" }, most > 0 ? `−${end}` : "0", h("span", {}, ...swatches), end);
}
