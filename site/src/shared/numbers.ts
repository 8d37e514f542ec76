/** Numbers as a reader of the page sees them. */

/** JSON knows neither NaN nor infinity; they arrive as text. */
export function toNumber(value: number | string): number {
  if (typeof value === "number") return value;
  if (value === "inf") return Infinity;
  return value === "-inf" ? -Infinity : NaN;
}

/** At most `digits` significant ones, no zeros at the end, and a real minus sign. */
export function numberText(value: number, digits = 5): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const text = String(Number(value.toPrecision(digits)));
  return text.replace("-", "−");
}
