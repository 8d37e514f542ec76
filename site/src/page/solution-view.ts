/**
 * The solution below the statement. It stays closed until the exercise was solved or tried often enough; its file is fetched only when
 * the learner opens it.
 */

import { mountCopy } from "./copy-code.ts";
import { h } from "../shared/dom.ts";
import { fetchJson } from "../engine/downloads.ts";
import { watchOverflow } from "../shared/overflow.ts";
import type { Progress } from "../editor/draft.ts";
import type { ExerciseData, SolutionData } from "../shared/protocol.ts";
import * as words from "../shared/words.ts";

const say = words.solution;

export function mayOpen(progress: Progress | null, after: number): boolean {
  return (progress?.solved ?? false) || (progress?.texts ?? 0) >= after;
}

export function fetchSolution(data: ExerciseData): Promise<SolutionData> {
  return fetchJson<SolutionData>(new URL(data.solution, location.href).href, say.what);
}

export interface SolutionView {
  /** There is a new result. */
  update(progress: Progress | null): void;
  /** Bring it into sight, and open it if it may be. */
  open(): void;
}

/** Draws into `host`; `said` tells a screen reader what was copied. */
export function createSolutionView(host: HTMLElement, data: ExerciseData, said: (text: string) => void): SolutionView {
  const line = h("p", { class: "solution-line" });
  const show = h("button", { type: "button", class: "second", hidden: true }, say.show);
  const shown = h("div", { class: "solution-text", tabindex: -1, hidden: true });
  host.append(line, show, shown);

  show.addEventListener("click", () => void open());

  async function open(): Promise<void> {
    show.setAttribute("aria-disabled", "true");
    line.textContent = say.loading;
    try {
      const solution = await fetchSolution(data);
      // Made by the build from the author's files, like the page itself.
      shown.innerHTML = solution.html;
      mountCopy(shown, said);
      for (const code of shown.querySelectorAll("pre")) watchOverflow(code);
      shown.hidden = false;
      show.hidden = true;
      line.textContent = say.open;
      shown.focus({ preventScroll: true });
      host.scrollIntoView({ block: "start" });
    } catch (error) {
      show.removeAttribute("aria-disabled");
      line.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  return {
    update(progress) {
      if (!shown.hidden) return;
      const may = mayOpen(progress, data.solution_after);
      show.hidden = !may;
      line.textContent = may ? (progress?.solved ? say.solved : say.tried) : say.closed(data.solution_after, progress?.texts ?? 0);
    },
    open() {
      host.scrollIntoView({ block: "start" });
      if (shown.hidden && !show.hidden) void open();
      else shown.focus({ preventScroll: true });
    },
  };
}
