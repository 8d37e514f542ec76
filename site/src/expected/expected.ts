/** What a page fetches when code was run: asks the reference, and draws what it gives beside what the learner's code gave. */

import { h } from "../shared/dom.ts";
import type { Engine, ExerciseData } from "../shared/protocol.ts";
import { expectedWords as say } from "../shared/words-apart.ts";
import { askReference, fetchReference } from "./ask.ts";
import { type Draw, comparedView, expectedView, sentenceOf } from "./views.ts";

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
  picture: Draw;
  /** Tells a screen reader. */
  say(text: string): void;
}

/** Never rejects; where nothing is known `place` stays empty. `over` rejects when nobody waits any more. */
export async function showExpected({ side, below }: Place, made: Uint8Array, page: ExpectedPage, over: Promise<never>): Promise<void> {
  const note = (text: string): void => {
    side.replaceChildren();
    below.replaceChildren(h("p", { class: "example-line" }, text));
  };
  let source: string;
  try {
    source = await Promise.race([fetchReference(page.reference), over]);
  } catch {
    note(say.missing);
    return;
  }
  try {
    const beside = await askReference(source, made, page.exercise, page.lend, over);
    side.replaceChildren(expectedView(beside, page.exercise.program) ?? "");
    below.replaceChildren(...comparedView(beside, page.picture));
    page.say(sentenceOf(beside).replaceAll("`", ""));
  } catch {
    note(say.lost);
  }
}
