/** Why a test did not pass: expected and got, the learner's lines of the traceback, and the call that failed. */

import { type CallActions, callView } from "./call-view.ts";
import { codeBlock } from "../shared/code-block.ts";
import { comparisonPicture } from "./comparison-view.ts";
import { h } from "../shared/dom.ts";
import { lookInsideView } from "./look-inside-view.ts";
import type { ExerciseData, Feedback, Frame, ItemResult, Raised } from "../shared/protocol.ts";
import { append } from "../shared/state.ts";
import { tablesView } from "./table-view.ts";
import * as words from "../shared/words.ts";

export type GoToLine = (line: number) => void;

export interface FailureContext extends CallActions {
  goToLine: GoToLine;
  exercise: ExerciseData;
  /** Looks inside the failing call; null where nothing is known of it. */
  inside(item: ItemResult): (() => Promise<void>) | null;
  /** The width in pixels of the place where it is shown; 0 while that is out of sight. */
  room(): number;
}

const say = words.detail;

/** The exception, unless `said` holds it word for word, then one button for each of the learner's lines, outermost first. */
function tracebackView(raised: Raised, said: string, goToLine: GoToLine): HTMLElement | null {
  // NumPy ends some of its messages with a space.
  const head = raised.message ? `${raised.type}: ${raised.message.trimEnd()}` : raised.type;
  const frames = framesView(raised.frames, goToLine);
  if (said.includes(head)) return frames;
  return h("div", {}, h("p", { class: "raised" }, h("code", {}, head)), frames);
}

export function framesView(frames: readonly Frame[], goToLine: GoToLine): HTMLElement | null {
  if (frames.length === 0) return null;
  const rows = frames.map((frame) => {
    const button = h(
      "button",
      { type: "button", class: "frame", title: say.goToLine(frame.line) },
      h("span", { class: "frame-line" }, say.line(frame.line)),
      h("code", { class: "frame-text" }, frame.text.trim()),
      frame.function && h("span", { class: "frame-in" }, say.inFunction(frame.function, frame.times ?? 1)),
    );
    button.addEventListener("click", () => goToLine(frame.line));
    return h("li", {}, button);
  });
  return h("ol", { class: "frames", "aria-label": say.traceback }, ...rows);
}

/** Everything known about a failed item, or null if there is nothing beyond its message. */
export function itemDetails(item: ItemResult, context: FailureContext): HTMLElement | null {
  const look = context.inside(item);
  const parts = [
    item.feedback && comparisonView(item, item.feedback, context),
    item.exception && tracebackView(item.exception, item.message, context.goToLine),
    item.stuck && framesView([item.stuck], context.goToLine),
    look && lookInsideView(look),
    callView(item, context.exercise.function, context),
    printedView(item),
  ].filter((part) => part instanceof HTMLElement);
  return parts.length > 0 ? h("div", { class: "details" }, ...parts) : null;
}

/** What all calls of this item printed, which the panel's one stream mixes with that of the others. */
function printedView({ calls }: ItemResult): HTMLElement | null {
  const { text, cut } = calls.reduce((printed, call) => append(printed, call.printed), { text: "", cut: 0 });
  if (!text) return null;
  const note = cut > 0 && h("p", { class: "printed-cut" }, say.printedCut(cut));
  return h("section", { class: "printed-here" }, h("h4", {}, say.printedHere), note, codeBlock(say.printedHere, text, "printed-text"));
}

/** Pictures of the numbers where there are some, else the texts of expected and got. */
function comparisonView(item: ItemResult, feedback: Feedback, { exercise, room }: FailureContext): HTMLElement | null {
  const { expected, got, picture, table } = feedback;
  if (table) return tablesView(table);
  if (picture) return comparisonPicture(feedback, picture, { axes: exercise.axes, groups: groupsOf(item, exercise.groups) }, room());
  if (!expected && !got) return null;
  return h("div", { class: "sides" }, expected && valueView(say.expected, expected, "expected"), got && valueView(say.got, got, "got"));
}

/** Into how many groups the call was asked to cut; null if it was not, or not into a whole number. */
function groupsOf(item: ItemResult, argument: string): number | null {
  return groupCount(item.calls.at(-1)?.arguments.find(({ name }) => name === argument)?.code);
}

/** The number that this Python writes; null where it is none, or groups of so many cannot be. */
export function groupCount(code: string | null | undefined): number | null {
  const count = Number(code ?? NaN);
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}

function valueView(label: string, text: string, kind: string): HTMLElement {
  return h("div", { class: `side side-${kind}` }, h("h4", {}, label), codeBlock(label, text));
}
