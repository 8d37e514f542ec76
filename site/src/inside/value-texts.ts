/** Values in a few words. */

import { insideWords as say } from "./words.ts";
import { numberText, shapeText } from "../shared/numbers.ts";
import type { Value } from "./recording.ts";

const SHORT = 40;
/** Numbers of an array that are written into a line. */
const FEW = 4;

/** What kind of value it is: `array (2, 3) float64`, or the name of its type. */
export function kindText({ type, shape, dtype }: Value): string {
  return shape ? say.array(shapeText(shape), dtype) : type;
}

/** In a line of code or a sentence: the kind of an array, with its numbers where these are few; a short text of anything else. */
export function briefText(value: Value, most = SHORT): string {
  const { shape, picture, text } = value;
  const few = picture && picture.values.length <= FEW && shape?.length === 1 ? `: ${picture.values.map((number) => numberText(number, 4)).join(", ")}` : "";
  const brief = shape ? `${kindText(value)}${few}` : text.replaceAll(/\s+/g, " ");
  return brief.length <= most || shape ? brief : `${brief.slice(0, most - 1)}…`;
}
