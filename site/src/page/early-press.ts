/**
 * Run pressed before the page's script is there, as on a slow line: fallback.ts remembers it and says so, and the page's script does
 * it. Both stand on the root element, which is all that the two scripts share.
 */

import type { RunKind } from "../shared/state.ts";

const BUTTONS = { "run-tests": "tests", "run-code": "example" } as const;

/** From now on a press is remembered, until the page's script listens itself. */
export function rememberPress(): void {
  document.addEventListener("click", ({ target }) => {
    const { dataset } = document.documentElement;
    const button = (target as Element).closest("#run-tests, #run-code");
    const status = document.getElementById("runbar-status");
    if (!button || !status || dataset["script"] === "listens") return;
    dataset["pressed"] = button.id;
    status.textContent = status.getAttribute("data-pressed");
  });
}

/** The page's script listens. What was pressed last before, or null. */
export function takePress(): RunKind | null {
  const { dataset } = document.documentElement;
  dataset["script"] = "listens";
  return BUTTONS[dataset["pressed"] as keyof typeof BUTTONS] ?? null;
}
