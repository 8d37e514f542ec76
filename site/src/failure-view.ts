/** Why a test did not pass: expected and got, the learner's lines of the traceback, and the call that failed. */

import { codeBlock } from "./code-block.ts";
import { h } from "./dom.ts";
import type { CallRecord, Feedback, Frame, ItemResult, Raised } from "./protocol.ts";
import { seconds, words } from "./words.ts";

export type GoToLine = (line: number) => void;

const say = words.detail;

/** The exception, unless `said` holds it word for word, then one button for each of the learner's lines, outermost first. */
function tracebackView(raised: Raised, said: string, goToLine: GoToLine): HTMLElement | null {
  const head = raised.message ? `${raised.type}: ${raised.message}` : raised.type;
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
      frame.function && h("span", { class: "frame-in" }, say.inFunction(frame.function)),
    );
    button.addEventListener("click", () => goToLine(frame.line));
    return h("li", {}, button);
  });
  return h("ol", { class: "frames", "aria-label": say.traceback }, ...rows);
}

/** Everything known about a failed item, or null if there is nothing beyond its message. */
export function itemDetails(item: ItemResult, goToLine: GoToLine): HTMLElement | null {
  const call = item.calls.at(-1);
  const parts = [
    item.feedback && comparisonView(item.feedback),
    item.exception && tracebackView(item.exception, item.message, goToLine),
    call && callView(call),
  ].filter((part) => part instanceof HTMLElement);
  return parts.length > 0 ? h("div", { class: "details" }, ...parts) : null;
}

/** Expected beside got. What differs, where and by how much is in the item's message already. */
function comparisonView({ expected, got }: Feedback): HTMLElement | null {
  if (!expected && !got) return null;
  return h("div", { class: "sides" }, expected && valueView(say.expected, expected, "expected"), got && valueView(say.got, got, "got"));
}

function valueView(label: string, text: string, kind: string): HTMLElement {
  return h("div", { class: `side side-${kind}` }, h("h4", {}, label), codeBlock(label, text));
}

function callView(call: CallRecord): HTMLElement | null {
  if (call.arguments.length === 0 && !call.printed) return null;
  const time = call.seconds === null ? "" : `, ${say.took(seconds(call.seconds))}`;
  const list = call.arguments.map(({ name, text }) =>
    h("div", { class: "argument" }, h("dt", {}, h("code", {}, name)), h("dd", {}, codeBlock(name, text))),
  );
  return h(
    "details",
    { class: "call" },
    h("summary", {}, `${say.call}${time}`),
    h("dl", { class: "arguments" }, ...list),
    call.printed && h("h4", {}, say.printedHere),
    call.printed && codeBlock(say.printedHere, call.printed, "printed-text"),
  );
}
