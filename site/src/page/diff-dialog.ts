/** A window that shows, line by line, what would become of one text if another took its place. */

import { h } from "../shared/dom.ts";
import { lineDiff } from "../feedback/line-diff.ts";
import { watchOverflow } from "../shared/overflow.ts";
import * as words from "../shared/words.ts";

const say = words.choice;

/** Lines of both texts together up to which they are compared. */
const MOST_LINES = 4_000;

/** What would become of `mine` if `other` took its place, under this title, and a line of explanation if there is one. */
export function showDiff(mine: string, other: string, title: string, how = ""): void {
  const lines = diffLines(mine, other).map(({ sign, text }) => {
    const kind = sign === "+" ? "new" : sign === "-" ? "gone" : "same";
    const spoken = kind === "same" ? null : h("span", { class: "visually-hidden" }, `${say[kind]}: `);
    return h("span", { class: `diff-${kind}` }, h("span", { "aria-hidden": "true" }, `${sign} `), spoken, `${text}\n`);
  });
  const code = h("pre", { class: "diff", role: "group", "aria-label": title }, ...lines);
  watchOverflow(code);
  openDialog("diff-dialog", title, ...(how ? [h("p", {}, how)] : []), code);
}

/** A modal window with a heading, this content and a button that closes it; Esc does too. Returns it, open. */
export function openDialog(kind: string, title: string, ...content: HTMLElement[]): HTMLDialogElement {
  const close = h("button", { type: "button", class: "primary small" }, say.close);
  const heading = h("h2", { id: `${kind}-title` }, title);
  const dialog = h("dialog", { class: `dialog ${kind}`, "aria-labelledby": heading.id }, heading, ...content, close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function diffLines(mine: string, other: string): ReturnType<typeof lineDiff> {
  const many = mine.split("\n").length + other.split("\n").length > MOST_LINES;
  return many ? other.split("\n").map((text) => ({ sign: "+" as const, text })) : lineDiff(mine, other);
}
