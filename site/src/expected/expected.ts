/** What a page fetches when code was run: asks the reference, and draws what it gives beside what the learner's code gave. */

import { codeBlock } from "../shared/code-block.ts";
import { h, sentence } from "../shared/dom.ts";
import { shapeText } from "../shared/numbers.ts";
import { outcomeIcon } from "../shared/outcome-icon.ts";
import type { Picture } from "../shared/pictures.ts";
import type { Engine, ExerciseData, Feedback } from "../shared/protocol.ts";
import { expectedWords as say } from "../shared/words-apart.ts";
import { type Beside, askReference, fetchReference } from "./ask.ts";

/** Where it is drawn: beside what was returned, and below both. */
export interface Place {
  side: HTMLElement;
  below: HTMLElement;
}

export interface ExpectedPage {
  exercise: ExerciseData;
  /** Address of the reference. */
  reference: string;
  lend: Engine["lend"];
  /** The heat maps of a comparison. */
  picture(feedback: Feedback, picture: Picture): HTMLElement;
  /** Tells a screen reader. */
  say(text: string): void;
}

/** Never rejects; where nothing is known `place` stays empty. `over` rejects when nobody waits any more. */
export async function showExpected(place: Place, made: Uint8Array, page: ExpectedPage, over: Promise<never>): Promise<void> {
  let source: string;
  try {
    source = await Promise.race([fetchReference(page.reference), over]);
  } catch {
    note(place, say.missing);
    return;
  }
  try {
    draw(place, await askReference(source, made, page.exercise, page.lend, over), page);
  } catch {
    note(place, say.lost);
  }
}

function note({ side, below }: Place, text: string): void {
  side.replaceChildren();
  below.replaceChildren(...(text ? [h("p", { class: "example-line" }, text)] : []));
}

function draw(place: Place, beside: Beside, page: ExpectedPage): void {
  switch (beside.kind) {
    case "unknown":
      note(place, "");
      return;
    case "varies":
      note(place, say.varies);
      return;
    case "raised":
      note(place, say.raised);
      place.side.replaceChildren(block(say.title, beside.message));
      return;
    default:
      note(place, "");
      place.side.replaceChildren(valueView(beside, page.exercise.program));
      place.below.replaceChildren(...comparedView(beside, page));
  }
}

type Value = Extract<Beside, { result: string }>;

function block(title: string, text: string, facts: readonly string[] = []): HTMLElement {
  const list = facts.length > 0 && h("ul", { class: "facts" }, ...facts.map((fact) => h("li", {}, fact)));
  return h("div", { class: "returned" }, h("h3", {}, title), codeBlock(title, text), list);
}

function valueView({ result, shape, dtype, argument }: Value, program: boolean): HTMLElement {
  const title = program ? say.printed : argument ? say.argument(argument) : say.title;
  const facts = [shape && say.shape(shapeText(shape)), dtype && say.dtype(dtype)].filter((fact) => typeof fact === "string");
  return block(title, result, facts);
}

function comparedView({ kind, message, feedback }: Value, { picture, say: tell }: ExpectedPage): HTMLElement[] {
  if (kind === "shown") return [];
  const outcome = kind === "same" ? "passed" : "failed";
  const text = kind === "same" ? say.same : message;
  tell(text.replaceAll("`", ""));
  const line = h("p", { class: "expected-said", "data-outcome": outcome }, outcomeIcon(outcome), h("span", {}, ...sentence(text)));
  return feedback?.picture ? [line, picture(feedback, feedback.picture)] : [line];
}
