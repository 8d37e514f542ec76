/**
 * Asks which of two texts the editor shall hold: the present one or another. It lies over the editor, so nothing moves. There is one
 * question at a time; others wait until it is answered.
 */

import { showDiff } from "./diff-dialog.ts";
import { h } from "../shared/dom.ts";
import * as words from "../shared/words.ts";

export interface Choice {
  /** A new question takes the place of one of its kind that was not answered, and of what that one would have done. */
  kind: "other-tab" | "aside" | "changed" | "linked";
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

/** The first one is asked. */
const questions: { choice: Choice; bar: HTMLElement }[] = [];

let watcher: () => void = () => undefined;

/** Whether a question waits for its answer. */
export function isAsked(): boolean {
  return questions.length > 0;
}

/** Call `changed` whenever a question comes or goes; it may be out of sight. */
export function watchQuestions(changed: () => void): void {
  watcher = changed;
}

export function askChoice(host: HTMLElement, choice: Choice): void {
  const question = { choice, bar: createBar(choice, (taken) => end(host, question, taken)) };
  const same = questions.findIndex(({ choice: { kind } }) => kind === choice.kind);
  if (same < 0) questions.push(question);
  else for (const { bar } of questions.splice(same, 1, question)) bar.remove();
  show(host);
}

function show(host: HTMLElement): void {
  const first = questions[0];
  if (first && !first.bar.isConnected) host.append(first.bar);
  watcher();
}

function end(host: HTMLElement, question: (typeof questions)[number], taken: boolean): void {
  question.bar.remove();
  questions.splice(questions.indexOf(question), 1);
  question.choice.done(taken);
  show(host);
}

function createBar({ text, keep, take, mine, other }: Choice, done: (taken: boolean) => void): HTMLElement {
  const keeps = h("button", { type: "button", class: "primary small" }, keep);
  const compares = h("button", { type: "button", class: "second small" }, words.choice.compare);
  const takes = h("button", { type: "button", class: "second small" }, take);
  keeps.addEventListener("click", () => done(false));
  takes.addEventListener("click", () => done(true));
  compares.addEventListener("click", () => showDiff(mine(), other, words.choice.difference(take)));
  return h(
    "section",
    { class: "choice-bar", "aria-label": words.choice.label },
    h("p", { role: "status" }, text),
    h("p", { class: "choice-buttons" }, keeps, compares, takes),
  );
}
