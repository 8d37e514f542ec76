/** Numbers as a reader of the page sees them. */

/** JSON knows neither NaN nor infinity; they arrive as text. */
export function toNumber(value: number | string): number {
  if (typeof value === "number") return value;
  if (value === "inf") return Infinity;
  return value === "-inf" ? -Infinity : NaN;
}

/** Magnitudes from which on, and below which, a power of ten is written: 2.5e17, as Python does. */
const [LARGE, SMALL] = [1e6, 1e-4];

/** At most `digits` significant ones, no zeros at the end, and a real minus sign. */
export function numberText(value: number, digits = 5): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  const text = size >= LARGE || (size > 0 && size < SMALL) ? rounded.toExponential().replace("+", "") : String(rounded);
  return text.replaceAll("-", "−");
}

/** A shape as Python writes it. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}
