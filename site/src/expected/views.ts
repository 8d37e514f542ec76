/** What was returned, what was expected, and how the two compare, as elements. */

import { returnedView } from "../feedback/returned-view.ts";
import { h, sentence } from "../shared/dom.ts";
import { shapeText } from "../shared/numbers.ts";
import { outcomeIcon } from "../shared/outcome-icon.ts";
import type { Picture } from "../shared/pictures.ts";
import type { Feedback } from "../shared/protocol.ts";
import { expectedWords as say } from "../shared/words-apart.ts";
import type { Beside, Value } from "./ask.ts";

/** Draws the heat maps of a comparison. */
export type Draw = (feedback: Feedback, picture: Picture) => HTMLElement;

/** A value under its title, with what is known of it. */
export function block(title: string, text: string, shape?: readonly number[] | null, dtype?: string | null): HTMLElement {
  return returnedView(title, text, [shape && say.shape(shapeText(shape)), dtype && say.dtype(dtype)]);
}

/** What the reference gives; null where that is not known. */
export function expectedView(beside: Beside, program: boolean): HTMLElement | null {
  if (beside.kind === "raised") return block(say.title, beside.message);
  if (!isValue(beside)) return null;
  const title = program ? say.printed : beside.argument ? say.argument(beside.argument) : say.title;
  return block(title, beside.result, beside.shape, beside.dtype);
}

/** How the two compare, in a sentence; "" where nothing can be said. */
export function sentenceOf(beside: Beside): string {
  if (beside.kind === "differs") return beside.message;
  return { same: say.same, shown: "", unknown: "", varies: say.varies, raised: say.raised }[beside.kind];
}

/** That sentence, and the heat maps where there are some. */
export function comparedView(beside: Beside, draw: Draw): HTMLElement[] {
  const text = sentenceOf(beside);
  if (!text) return [];
  if (!isValue(beside)) return [h("p", { class: "example-line" }, text)];
  const outcome = beside.kind === "same" ? "passed" : "failed";
  const line = h("p", { class: "expected-said", "data-outcome": outcome }, outcomeIcon(outcome), h("span", {}, ...sentence(text)));
  return beside.feedback?.picture ? [line, draw(beside.feedback, beside.feedback.picture)] : [line];
}

function isValue(beside: Beside): beside is Value {
  return "result" in beside;
}
