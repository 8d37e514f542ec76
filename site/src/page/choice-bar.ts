/** Asks which of two texts the editor shall hold: the present one or another. It lies over the editor, so nothing moves. */

import { h } from "../shared/dom.ts";
import { lineDiff } from "../feedback/line-diff.ts";
import { watchOverflow } from "../shared/overflow.ts";
import { words } from "../shared/words.ts";

/** Lines of both texts together up to which they are compared. */
const MOST_LINES = 4_000;

export interface Choice {
  /** What has happened, and what there is to choose. */
  text: string;
  /** Names of the two buttons. */
  keep: string;
  take: string;
  mine: () => string;
  other: string;
  /** Called once, with true if the other text was taken. */
  done(taken: boolean): void;
}

export function askChoice(host: HTMLElement, choice: Choice): void {
  const keep = h("button", { type: "button", class: "primary small" }, choice.keep);
  const compare = h("button", { type: "button", class: "second small" }, words.choice.compare);
  const take = h("button", { type: "button", class: "second small" }, choice.take);
  const bar = h(
    "section",
    { class: "choice-bar", "aria-label": words.choice.label },
    h("p", { role: "status" }, choice.text),
    h("p", { class: "choice-buttons" }, keep, compare, take),
  );
  const end = (taken: boolean): void => {
    bar.remove();
    choice.done(taken);
  };
  keep.addEventListener("click", () => end(false));
  take.addEventListener("click", () => end(true));
  compare.addEventListener("click", () => showDiff(choice));
  host.append(bar);
}

function showDiff({ mine, other, take }: Choice): void {
  const close = h("button", { type: "button", class: "primary small" }, words.choice.close);
  const lines = diffLines(mine(), other).map(({ sign, text }) => {
    const kind = sign === "+" ? "new" : sign === "-" ? "gone" : "same";
    const spoken = sign === " " ? null : h("span", { class: "visually-hidden" }, `${words.choice[kind as "new" | "gone"]}: `);
    return h("span", { class: `diff-${kind}` }, h("span", { "aria-hidden": "true" }, `${sign} `), spoken, `${text}\n`);
  });
  const code = h("pre", { class: "diff", role: "group", "aria-label": words.choice.difference(take) }, ...lines);
  watchOverflow(code);
  const dialog = h("dialog", { class: "diff-dialog", "aria-labelledby": "diff-title" }, h("h2", { id: "diff-title" }, words.choice.difference(take)), code, close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function diffLines(mine: string, other: string): ReturnType<typeof lineDiff> {
  const many = mine.split("\n").length + other.split("\n").length > MOST_LINES;
  return many ? other.split("\n").map((text) => ({ sign: "+" as const, text })) : lineDiff(mine, other);
}
