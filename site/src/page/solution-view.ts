/**
 * The solution below the statement. It stays closed until the exercise was solved or tried often enough; its file is fetched only when
 * the learner opens it.
 */

import { h } from "../shared/dom.ts";
import { fetchJson } from "../engine/downloads.ts";
import { watchOverflow } from "../shared/overflow.ts";
import type { Progress } from "../editor/draft.ts";
import type { ExerciseData, SolutionData } from "../shared/protocol.ts";
import { words } from "../shared/words.ts";

const say = words.solution;

export function mayOpen(progress: Progress | null, after: number): boolean {
  return (progress?.solved ?? false) || (progress?.attempts ?? 0) >= after;
}

/** Draws into `host`; call what it returns whenever there is a new result. */
export function createSolutionView(host: HTMLElement, data: ExerciseData): (progress: Progress | null) => void {
  const line = h("p", { class: "solution-line" });
  const show = h("button", { type: "button", class: "second", hidden: true }, say.show);
  const shown = h("div", { class: "solution-text", tabindex: -1, hidden: true });
  host.append(line, show, shown);

  show.addEventListener("click", () => {
    show.setAttribute("aria-disabled", "true");
    line.textContent = say.loading;
    void open();
  });

  async function open(): Promise<void> {
    try {
      const solution = await fetchJson<SolutionData>(new URL(data.solution, location.href).href, say.what);
      // Made by the build from the author's files, like the page itself.
      shown.innerHTML = solution.html;
      for (const code of shown.querySelectorAll("pre")) watchOverflow(code);
      shown.hidden = false;
      show.hidden = true;
      line.textContent = say.open;
      shown.focus();
    } catch (error) {
      show.removeAttribute("aria-disabled");
      line.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  return (progress) => {
    if (!shown.hidden) return;
    const open = mayOpen(progress, data.solution_after);
    show.hidden = !open;
    line.textContent = open ? (progress?.solved ? say.solved : say.tried) : say.closed(data.solution_after, progress?.attempts ?? 0);
  };
}
