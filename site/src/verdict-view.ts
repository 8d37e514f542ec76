/**
 * The head of the tests panel. It always says one thing in the same place: what is loading, what to do, how far the run is,
 * or the verdict.
 */

import { h, sentence } from "./dom.ts";
import type { LoadFailure } from "./protocol.ts";
import { type GoToLine, framesView } from "./failure-view.ts";
import { type State, passedCount } from "./state.ts";
import { words } from "./words.ts";

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
}

/** Draw the head for this state into `host`, unless it would look the same as before. */
export function createVerdictView(host: HTMLElement, actions: VerdictActions): (state: State) => void {
  let shown = "";
  return (state) => {
    const bar = state.boot.step === "download" ? host.querySelector("progress") : null;
    const head = headFor(state, actions);
    const key = JSON.stringify([head.tone, head.title, head.text, state.tests.edited, state.tests.phase]);
    if (bar && state.tests.phase === "none" && !state.waiting) {
      // Only the numbers moved: keep the elements, so that a screen reader's place in them is kept.
      bar.max = Math.max(state.boot.total, 1);
      bar.value = state.boot.done;
    }
    if (key === shown) return;
    shown = key;
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

function headFor(state: State, actions: VerdictActions): Head {
  const { tests } = state;
  if (state.boot.step === "failed") return bootFailed(state, actions);
  if (state.waiting === "tests") return { tone: "running", title: words.waiting.tests, text: bootText(state), extra: [bootBar(state)] };
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

function bootText({ boot }: State): string {
  if (boot.step === "download") return words.boot.downloading(boot.done, boot.total);
  return boot.step === "start" ? words.boot.starting : "";
}

function bootBar({ boot }: State): HTMLElement {
  const bar = h("progress", { class: "boot-bar", "aria-label": words.boot.steps.download });
  if (boot.step === "download" && boot.total > 0) {
    bar.max = boot.total;
    bar.value = boot.done;
  }
  return bar;
}

function booting(state: State): Head {
  return { tone: "loading", title: bootText(state), text: words.boot.note, extra: [bootSteps(state), bootBar(state)] };
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
  const text = `${state.boot.message} ${words.boot.failedHint}`.trim();
  return { tone: "judge-error", title: words.boot.failed, text, extra: [retryButton(actions)] };
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
  const text = tests.loaded ? words.tests.runningCount(done, tests.rows.length) : words.status.loadingFile;
  return { tone: "running", title, text, extra: [] };
}

function finished(state: State, actions: VerdictActions): Head {
  const { summary, failure, rows, edited } = state.tests;
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
      failure ? loadFailureView(failure, actions.goToLine) : null,
      edited ? h("p", { class: "verdict-edited" }, words.tests.edited) : null,
    ],
  };
}

/** Where the file could not be loaded: the lines of the traceback, or the line that Python cannot read with a caret. */
export function loadFailureView(failure: LoadFailure, goToLine: GoToLine): HTMLElement | null {
  if (failure.frames && failure.frames.length > 0) return framesView(failure.frames, goToLine);
  if (!failure.line) return null;
  return framesView([{ line: failure.line, function: "", text: failure.text ?? "" }], goToLine);
}
