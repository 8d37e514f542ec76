/** The bar with Run tests, Run code and Stop, and one line that says what is going on. */

import { byId, setText } from "../shared/dom.ts";
import type { State } from "../shared/state.ts";
import { statusText } from "../feedback/state-texts.ts";

export interface RunActions {
  runTests(): void;
  runCode(): void;
  stop(): void;
}

export function createRunBar(actions: RunActions): (state: State) => void {
  const bar = byId("runbar");
  const [tests, code, stop] = [byId("run-tests"), byId("run-code"), byId("stop")];
  const status = byId("runbar-status");
  tests.addEventListener("click", actions.runTests);
  code.addEventListener("click", actions.runCode);
  stop.addEventListener("click", actions.stop);
  showKey();

  return (state) => {
    // After a told fault nothing is on its way that could be stopped; a run that waits begins when Python starts after all.
    const busy = state.running !== null || (state.waiting !== null && state.boot.step !== "failed");
    // Not `disabled`: the button that was pressed keeps the focus during the run.
    for (const button of [tests, code]) button.setAttribute("aria-disabled", String(state.running !== null));
    if (!busy && document.activeElement === stop) tests.focus();
    stop.hidden = !busy;
    bar.dataset["busy"] = String(busy);
    setText(status, statusText(state));
  };
}

/** The template says Ctrl. */
function showKey(): void {
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  if (apple) setText(byId("key-tests"), "⌘ ↵");
}
