/**
 * The head of the tests panel. It always says one thing in the same place: what is loading, what to do, how far the run is,
 * or the verdict.
 */

import { bootBar, bootText, fillBar, hitchText, waitText } from "./boot-view.ts";
import { h, sentence, setText } from "../shared/dom.ts";
import type { LoadFailure } from "../shared/protocol.ts";
import { type GoToLine, framesView } from "./failure-view.ts";
import { type Mend, mendView } from "./mend-view.ts";
import { type State, isLasting, passedCount } from "../shared/state.ts";
import * as words from "../shared/words.ts";

interface Head {
  /** Colours and the facet: loading, calm, running, or the verdict. */
  tone: string;
  title: string;
  text: string;
  extra: (HTMLElement | null)[];
}

export interface VerdictActions {
  goToLine: GoToLine;
  retry(): void;
  mend: Mend;
  /** Bring the explained solution into sight. */
  showSolution(): void;
  /** Show the code beside the solution. */
  compare(): void;
  copyLink(): void;
  /** The exercise that follows, as soon as it is known; null where there is none. */
  next(): Promise<{ title: string; url: string } | null>;
}

/** Draws the head into `host`. While only texts and numbers change, as in a download, the elements stay. */
export function createVerdictView(host: HTMLElement, actions: VerdictActions): (state: State) => void {
  let shown: readonly unknown[] = [];
  return (state) => {
    const head = headFor(state, actions);
    const { phase, edited, summary, failure, hint } = state.tests;
    const kind = [head.tone, state.boot.step, state.waiting, phase, edited, summary, failure, hint];
    if (kind.every((part, place) => part === shown[place])) {
      update(host, head, state);
      return;
    }
    shown = kind;
    const hadFocus = host.contains(document.activeElement);
    host.dataset["tone"] = head.tone;
    host.replaceChildren(
      h("p", { class: "verdict-line" }, head.title),
      h("p", { class: "verdict-text" }, ...sentence(head.text)),
      ...head.extra.filter((part) => part !== null),
    );
    if (hadFocus) host.closest<HTMLElement>("[role=tabpanel]")?.focus();
  };
}

function update(host: HTMLElement, head: Head, state: State): void {
  const [line, text] = [host.querySelector(".verdict-line"), host.querySelector(".verdict-text")];
  if (line) setText(line, head.title);
  if (text) setText(text, head.text.replaceAll("`", ""));
  const bar = host.querySelector("progress");
  if (bar) fillBar(bar, state);
}

function headFor(state: State, actions: VerdictActions): Head {
  const { tests } = state;
  if (state.boot.step === "failed") return bootFailed(state, actions);
  if (state.waiting === "tests") return { tone: "running", title: words.waiting.tests, text: waitText(state), extra: [bootBar(state)] };
  switch (tests.phase) {
    case "none":
      return state.boot.step === "ready" ? ready(state) : booting(state);
    case "running":
      return running(state);
    case "stopped":
      return { tone: "calm", title: words.tests.stopped, text: words.tests.stoppedHint, extra: [] };
    case "broken":
      return { tone: "judge-error", title: words.tests.broken, text: tests.message, extra: [retryButton(actions)] };
    case "finished":
      return finished(state, actions);
  }
}

function booting(state: State): Head {
  return { tone: "loading", title: bootText(state), text: hitchText(state) || words.boot.note, extra: [bootSteps(state), bootBar(state)] };
}

function bootSteps({ boot }: State): HTMLElement {
  const steps = Object.entries(words.boot.steps);
  const now = steps.findIndex(([step]) => step === boot.step);
  const items = steps.map(([, label], place) => {
    const current = place === now;
    return h("li", { class: place < now ? "done" : current ? "now" : "", "aria-current": current && "step" }, label);
  });
  return h("ol", { class: "boot-steps" }, ...items);
}

function bootFailed(state: State, actions: VerdictActions): Head {
  const { message, fault } = state.boot;
  const text = `${message} ${words.boot.fault[fault ?? "python"]}`.trim();
  return { tone: "judge-error", title: words.boot.failed, text, extra: isLasting(fault) ? [] : [retryButton(actions)] };
}

function retryButton(actions: VerdictActions): HTMLElement {
  const button = h("button", { type: "button", class: "second", id: "retry" }, words.boot.retry);
  button.addEventListener("click", actions.retry);
  return button;
}

function ready({ tests }: State): Head {
  return { tone: "calm", title: words.tests.waiting(tests.rows.length), text: words.tests.waitingHint, extra: [] };
}

function running({ tests, running: now }: State): Head {
  const done = tests.rows.filter((row) => row.outcome !== "idle" && row.outcome !== "running").length;
  const title = now?.stopping ? words.status.stopping : words.tests.running;
  const text = now?.awaits
    ? words.status.awaits(now.awaits.done, now.awaits.total)
    : tests.loaded ? words.tests.runningCount(done, tests.rows.length) : words.status.loadingFile;
  return { tone: "running", title, text, extra: [] };
}

function finished(state: State, actions: VerdictActions): Head {
  const { summary, failure, rows, edited, hint } = state.tests;
  const verdict = summary?.verdict ?? "judge-error";
  const loadFault = failure !== null;
  const text = loadFault ? failure.message : words.sentence[verdict](passedCount(state.tests), rows.length);
  const note = loadFault ? words.sentence["compile-error"]() : summary?.error && verdict === "judge-error" ? summary.error : "";
  return {
    tone: verdict,
    title: words.verdict[verdict],
    text,
    extra: [
      note ? h("p", { class: "verdict-note" }, note) : null,
      hint ? h("p", { class: "verdict-hint" }, ...sentence(words.tests.perhaps(hint))) : null,
      failure ? loadFailureView(failure, actions.goToLine) : null,
      failure ? mendView(failure, edited, actions.mend) : null,
      verdict === "accepted" ? wayOn(actions) : null,
      edited ? h("p", { class: "verdict-edited" }, words.tests.edited) : null,
    ],
  };
}

/** What there is to do once an exercise is solved. */
function wayOn({ next, showSolution, compare, copyLink }: VerdictActions): HTMLElement {
  const { solution, compare: beside, share } = words.solved;
  const ways: [string, () => void][] = [[solution, showSolution], [beside, compare], [share, copyLink]];
  const buttons = ways.map(([name, go]) => {
    const button = h("button", { type: "button", class: "second small" }, name);
    button.addEventListener("click", go);
    return button;
  });
  const way = h("p", { class: "way-on" }, ...buttons);
  void next().then((found) => {
    if (found) way.prepend(h("a", { class: "button small", href: found.url }, words.solved.next(found.title)));
  });
  return way;
}

/** Where the file could not be loaded: the lines of the traceback, or the line that Python cannot read with a caret. */
export function loadFailureView(failure: LoadFailure, goToLine: GoToLine): HTMLElement | null {
  if (failure.frames && failure.frames.length > 0) return framesView(failure.frames, goToLine);
  if (!failure.line) return null;
  return framesView([{ line: failure.line, function: "", text: failure.text ?? "" }], goToLine);
}
