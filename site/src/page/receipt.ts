/**
 * The file for a teacher: the code, and below it a comment with what this page found. It is a Python file like any other, and
 * `katalite grade` reads the comment (src/katalite/grading/receipt.py). A page fetches this script when it is asked for.
 */

import { h } from "../shared/dom.ts";
import type { EarlierText, Result } from "../editor/earlier-texts.ts";
import type { Progress } from "../editor/draft.ts";
import { PYTHON, saveFile } from "../shared/files.ts";
import { sha256 } from "../shared/sha256.ts";
import { type VerdictWords, receiptWords as say } from "../shared/words-apart.ts";

/** The start of the two lines of comment; with the first one a reader learns what the second one is. */
const NOTE = "# What follows was written by the page on which this was solved; it proves nothing until the code is judged again.";
const MARK = "# katalite-receipt: ";
const OLD = new RegExp(`(?:\n${NOTE}\n${MARK}[^\n]*)+\n*$`);

export interface ReceiptFacts {
  slug: string;
  version: string;
  code: string;
  /** Newest first. */
  earlier: readonly EarlierText[];
  progress: Progress | null;
}

export interface ReceiptPage {
  facts(): ReceiptFacts;
  verdicts: VerdictWords;
  open(kind: string, title: string, ...content: HTMLElement[]): HTMLDialogElement;
  say(text: string): void;
}

/** The code without the comment of an earlier receipt, which a learner may have opened here. */
function bare(code: string): string {
  return `${`\n${code}`.replace(OLD, "\n").slice(1).replace(/\n+$/, "")}\n`;
}

function claimOf(code: string, earlier: readonly EarlierText[]): Result | null {
  return earlier.find(({ source }) => source === code)?.result ?? null;
}

/** The text of the file. `now` in milliseconds since 1970. */
export async function receiptOf({ slug, version, code, earlier, progress }: ReceiptFacts, now: number): Promise<string> {
  const text = bare(code);
  const when = (time: number): string => new Date(time).toISOString();
  const receipt = {
    format: 1,
    exercise: slug,
    version,
    code: await digest(text),
    result: claimOf(code, earlier),
    written: when(now),
    attempts: progress?.attempts ?? 0,
    texts: progress?.texts ?? 0,
    earlier: earlier.map(({ source, time, result }) => ({ time: when(time), lines: source.trimEnd().split("\n").length, result })),
  };
  return `${text}${NOTE}\n${MARK}${ascii(JSON.stringify(receipt))}\n`;
}

/** Pages without an origin of their own and over plain http have no digests. */
async function digest(text: string): Promise<string> {
  return globalThis.crypto?.subtle ? await sha256(new TextEncoder().encode(text)) : "";
}

/** In every encoding that a file may name, these are the same bytes. */
function ascii(json: string): string {
  return json.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Shows what the file holds and proves, with a button that writes it. */
export function showReceipt(page: ReceiptPage): void {
  const { slug, code, earlier } = page.facts();
  const claim = claimOf(code, earlier);
  const said = claim ? say.claim(page.verdicts[claim.verdict], claim.passed, claim.total) : say.noClaim;
  const button = h("button", { type: "button", class: "primary small" }, say.write);
  const dialog = page.open("receipt-dialog", say.title, h("p", {}, said), h("p", {}, say.holds), h("p", {}, say.proves));
  const close = dialog.querySelector("button");
  if (close) close.className = "second small";
  dialog.append(h("p", { class: "choice-buttons" }, button, close));
  button.addEventListener("click", () => {
    void receiptOf(page.facts(), Date.now()).then((text) => {
      const name = `${slug}.py`;
      saveFile(name, text, PYTHON);
      dialog.close();
      page.say(say.written(name));
    });
  });
}
