/** How far the start of Python is: a sentence and a bar, wherever somebody waits for it. */

import { h } from "../shared/dom.ts";
import type { State } from "../shared/state.ts";
import * as words from "../shared/words.ts";

/** What is loading, how much of it is here, and how long the rest will take. Empty when nothing is. */
export function bootText({ boot }: State): string {
  if (boot.step === "download") return words.boot.downloading(boot.done, boot.total, boot.pace);
  return boot.step === "start" ? words.boot.starting : "";
}

/** The same for a place with room for sentences: also what is wrong with the line, if anything is. */
export function waitText(state: State): string {
  const hitch = hitchText(state);
  return hitch ? `${bootText(state)}. ${hitch}` : bootText(state);
}

/** What is wrong with the line, if anything is. */
export function hitchText({ boot }: State): string {
  const hitch = boot.step === "download" ? boot.pace.hitch : null;
  return hitch ? words.boot.hitch[hitch] : "";
}

export function bootBar(state: State): HTMLProgressElement {
  const bar = h("progress", { class: "boot-bar", "aria-label": words.boot.bar });
  fillBar(bar, state);
  return bar;
}

/** Without a value the bar says that something is going on, but not how far. */
export function fillBar(bar: HTMLProgressElement, { boot }: State): void {
  if (boot.step !== "download" || boot.total === 0) {
    bar.removeAttribute("value");
    return;
  }
  bar.max = boot.total;
  bar.value = boot.done;
}
