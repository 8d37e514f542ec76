/**
 * The window with the learner's earlier texts: when, what the tests said, what differs from now, from the last accepted text or from the
 * author's solution, and the way back. A page fetches this script when it is asked for.
 */

import { openDialog, showDiff } from "./diff-dialog.ts";
import { h } from "../shared/dom.ts";
import type { EarlierText } from "../editor/earlier-texts.ts";
import { outcomeIcon } from "../shared/outcome-icon.ts";
import { attemptsWords as say } from "../shared/words-apart.ts";
import * as words from "../shared/words.ts";

export interface AttemptsPage {
  /** Newest first. */
  texts(): EarlierText[];
  /** What the editor holds. */
  now(): string;
  restore(source: string): void;
  /** The author's solution; null as long as it may not be opened. */
  solution: (() => Promise<string>) | null;
}

/** A text that others are compared with. */
interface Base {
  name: string;
  text(): Promise<string>;
}

export function showAttempts(page: AttemptsPage): void {
  const texts = page.texts();
  if (texts.length === 0) {
    openDialog("earlier-dialog", say.title, h("p", {}, say.none));
    return;
  }
  const bases = basesOf(texts, page);
  const [first] = bases as [Base];
  let base = first;
  const note = h("p", { role: "status" });
  const list = h("ol", { class: "earlier-list" });
  const draw = (): void => list.replaceChildren(...texts.map((text) => itemView(text, page, base === first, compare, () => dialog.close())));
  const compare = (text: EarlierText): void => {
    const time = say.time(text.time);
    void base.text().then(
      (source) => showDiff(source, text.source, base === first ? words.choice.difference(say.restore) : say.differences(base.name, time)),
      () => (note.textContent = say.missing),
    );
  };
  const pick = h("select", { class: "earlier-base", id: "earlier-base" }, ...bases.map(({ name }) => h("option", {}, name)));
  pick.addEventListener("change", () => {
    base = bases[pick.selectedIndex] ?? first;
    draw();
  });
  draw();
  const choice = bases.length > 1 && h("p", { class: "earlier-pick" }, h("label", { for: pick.id }, say.base), pick);
  const dialog = openDialog("earlier-dialog", say.title, h("p", {}, say.lead), ...(choice ? [choice] : []), list, note);
}

function basesOf(texts: readonly EarlierText[], { now, solution }: AttemptsPage): Base[] {
  const accepted = texts.find(({ result }) => result?.verdict === "accepted");
  return [
    { name: say.bases.now, text: () => Promise.resolve(now()) },
    ...(accepted ? [{ name: say.bases.accepted(say.time(accepted.time)), text: () => Promise.resolve(accepted.source) }] : []),
    ...(solution ? [{ name: say.bases.solution, text: solution }] : []),
  ];
}

function itemView(text: EarlierText, { now, restore }: AttemptsPage, withNow: boolean, compare: (text: EarlierText) => void, close: () => void): HTMLElement {
  const time = say.time(text.time);
  const outcome = text.result?.verdict === "accepted" ? "passed" : text.result ? "failed" : "idle";
  const facts = h(
    "p",
    { class: "earlier-facts", "data-outcome": outcome },
    outcomeIcon(outcome),
    h("time", { datetime: new Date(text.time).toISOString() }, time),
    h("span", { class: "earlier-result" }, resultText(text)),
  );
  const isNow = text.source === now();
  const told = isNow && h("p", { class: "earlier-now" }, say.now);
  if (isNow && withNow) return h("li", {}, facts, told);
  const comparing = h("button", { type: "button", class: "second small", "aria-label": say.compareWith(time) }, words.choice.compare);
  comparing.addEventListener("click", () => compare(text));
  if (isNow) return h("li", {}, facts, told, h("p", { class: "choice-buttons" }, comparing));
  const back = h("button", { type: "button", class: "second small", "aria-label": say.restoreOf(time) }, say.restore);
  back.addEventListener("click", () => {
    close();
    restore(text.source);
  });
  return h("li", {}, facts, h("p", { class: "choice-buttons" }, comparing, back));
}

function resultText({ source, result }: EarlierText): string {
  const lines = say.lines(source.trimEnd().split("\n").length);
  return result ? `${words.verdict[result.verdict]}, ${words.status.passed(result.passed, result.total)} · ${lines}` : `${say.notJudged} · ${lines}`;
}

/** What the editor holds beside the author's solution. Rejects where that cannot be fetched. */
export async function compareWithSolution({ now, solution }: AttemptsPage): Promise<void> {
  if (!solution) return;
  const [mine, theirs] = [now().trimEnd(), (await solution()).trimEnd()];
  showDiff(mine, theirs, say.withSolution, mine === theirs ? say.withSolutionSame : say.withSolutionHow);
}
