/** The window with the learner's earlier texts: when, what the tests said, a comparison with now, and the way back. */

import { openDialog, showDiff } from "./diff-dialog.ts";
import { h } from "../shared/dom.ts";
import type { EarlierText } from "../editor/earlier-texts.ts";
import { outcomeIcon } from "../shared/outcome-icon.ts";
import * as words from "../shared/words.ts";

const say = words.earlier;

export interface EarlierActions {
  /** Newest first. */
  texts(): EarlierText[];
  /** What the editor holds. */
  now(): string;
  restore(source: string): void;
}

export function showEarlier(actions: EarlierActions): void {
  const items = actions.texts().map((text) => itemView(text, actions, () => dialog.close()));
  const list = items.length > 0 ? [h("p", {}, say.lead), h("ol", { class: "earlier-list" }, ...items)] : [h("p", {}, say.none)];
  const dialog = openDialog("earlier-dialog", say.title, ...list);
}

function itemView(text: EarlierText, { now, restore }: EarlierActions, close: () => void): HTMLElement {
  const time = say.time(text.time);
  const facts = h(
    "p",
    { class: "earlier-facts", "data-outcome": text.result?.verdict === "accepted" ? "passed" : text.result ? "failed" : "idle" },
    outcomeIcon(text.result?.verdict === "accepted" ? "passed" : text.result ? "failed" : "idle"),
    h("time", { datetime: new Date(text.time).toISOString() }, time),
    h("span", { class: "earlier-result" }, resultText(text)),
  );
  if (text.source === now()) return h("li", {}, facts, h("p", { class: "earlier-now" }, say.now));
  const compare = h("button", { type: "button", class: "second small", "aria-label": say.compareWith(time) }, words.choice.compare);
  const back = h("button", { type: "button", class: "second small", "aria-label": say.restoreOf(time) }, say.restore);
  compare.addEventListener("click", () => showDiff(now(), text.source, say.restore));
  back.addEventListener("click", () => {
    close();
    restore(text.source);
  });
  return h("li", {}, facts, h("p", { class: "choice-buttons" }, compare, back));
}

function resultText({ source, result }: EarlierText): string {
  const lines = say.lines(source.trimEnd().split("\n").length);
  return result ? `${words.verdict[result.verdict]}, ${words.status.passed(result.passed, result.total)} · ${lines}` : `${say.notJudged} · ${lines}`;
}
