/** Why a test did not pass: expected and got, the learner's lines of the traceback, and the call that failed. */

import { h } from "./dom.ts";
import type { CallRecord, Feedback, Frame, ItemResult, Raised } from "./protocol.ts";
import { seconds, words } from "./words.ts";

export type GoToLine = (line: number) => void;

const say = words.detail;

/** A message, then one button for each of the learner's lines, outermost first. */
export function tracebackView(raised: Raised, goToLine: GoToLine): HTMLElement {
  const head = raised.message ? `${raised.type}: ${raised.message}` : raised.type;
  return h("div", { class: "traceback" }, h("p", { class: "raised" }, h("code", {}, head)), framesView(raised.frames, goToLine));
}

export function framesView(frames: readonly Frame[], goToLine: GoToLine): HTMLElement | null {
  if (frames.length === 0) return null;
  const rows = frames.map((frame) => {
    const button = h(
      "button",
      { type: "button", class: "frame", "aria-label": `${say.goToLine(frame.line)}: ${frame.text.trim()}` },
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
    item.exception && tracebackView(item.exception, goToLine),
    call && callView(call),
  ].filter((part) => part instanceof HTMLElement);
  return parts.length > 0 ? h("div", { class: "details" }, ...parts) : null;
}

function comparisonView(feedback: Feedback): HTMLElement | null {
  const { expected, got } = feedback;
  const columns = [
    typeof expected === "string" && valueView(say.expected, expected, "expected"),
    typeof got === "string" && valueView(say.got, got, "got"),
  ].filter((column) => column instanceof HTMLElement);
  const facts = comparisonFacts(feedback);
  if (columns.length === 0 && facts.length === 0) return null;
  return h(
    "div",
    { class: "comparison" },
    facts.length > 0 && h("ul", { class: "facts" }, ...facts.map((fact) => h("li", {}, fact))),
    columns.length > 0 && h("div", { class: "sides" }, ...columns),
  );
}

/** The numbers of a comparison of values, as short phrases. */
function comparisonFacts(feedback: Feedback): string[] {
  const { largest_error: largest, share_wrong: share, index } = feedback;
  const facts: string[] = [];
  if (typeof largest === "number") facts.push(say.facts.largest(shortNumber(largest)));
  if (typeof share === "number") facts.push(say.facts.share(percent(share)));
  if (Array.isArray(index) && index.length > 0) facts.push(say.facts.first(index.join(", ")));
  return facts;
}

function shortNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : String(value);
}

/** Never 0 % for something, never 100 % for less than everything. */
function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 1) return "under 1 %";
  return `${value < 100 ? Math.min(Math.round(value), 99) : 100} %`;
}

function valueView(label: string, text: string, kind: string): HTMLElement {
  return h("div", { class: `side side-${kind}` }, h("h4", {}, label), h("pre", { tabindex: 0, "aria-label": label }, text));
}

function callView(call: CallRecord): HTMLElement | null {
  if (call.arguments.length === 0 && !call.printed) return null;
  const time = call.seconds === null ? "" : `, ${say.took(seconds(call.seconds))}`;
  const list = call.arguments.map(({ name, text }) =>
    h("div", { class: "argument" }, h("dt", {}, h("code", {}, name)), h("dd", {}, h("pre", { tabindex: 0, "aria-label": name }, text))),
  );
  return h(
    "details",
    { class: "call" },
    h("summary", {}, `${say.call}${time}`),
    h("dl", { class: "arguments" }, ...list),
    call.printed && h("h4", {}, say.printedHere),
    call.printed && h("pre", { class: "printed-text", tabindex: 0, "aria-label": say.printedHere }, call.printed),
  );
}
