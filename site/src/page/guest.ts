/** What is the same wherever an exercise's page is a guest: its script comes when it is wanted, and links lead out of the frame. */

import { byId } from "../shared/dom.ts";
import { rememberPress } from "./early-press.ts";
import { watchOverflow } from "../shared/overflow.ts";
import type { Summary } from "../shared/protocol.ts";
import { applyTheme } from "./theme.ts";

export interface GuestData {
  format: 1;
  /** The address of the page's script. */
  script: string;
  /** Origins of pages that may be told results. */
  results_to: string[];
}

export type ExercisePage = typeof import("./page.ts");

export const guest = JSON.parse(byId("guest").textContent ?? "") as GuestData;

/** `?theme=dark` or `light`, which the page around this one has chosen. */
function dress(): void {
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme !== "dark" && theme !== "light") return;
  applyTheme(theme);
  byId("theme").hidden = true;
}

/** Fetches the page's script, and says so if it does not arrive. */
async function fetchPage(): Promise<ExercisePage | null> {
  try {
    return (await import(new URL(guest.script, location.href).href)) as ExercisePage;
  } catch {
    const said = byId("verdict");
    said.dataset["tone"] = "judge-error";
    said.textContent = (self.origin === "null" ? said.dataset["frame"] : said.dataset["missing"]) ?? "";
    return null;
  }
}

/** Has the page's script start, once. A press of Run meanwhile is done when it is there. */
export async function startPage(inEditor: boolean): Promise<ExercisePage | null> {
  const page = await fetchPage();
  if (!page) return null;
  dress();
  if (inEditor) page.editor.focus();
  return page;
}

/** How many tests passed, and of how many. */
export function counted({ tests }: Summary): { passed: number; total: number } {
  return { passed: tests.filter(({ outcome }) => outcome === "passed").length, total: tests.length };
}

dress();
rememberPress();
for (const wide of document.querySelectorAll<HTMLElement>(".prose pre, .prose table, .prose .katex-display")) watchOverflow(wide);
// What leads to another page opens beside the one that this is a guest in.
document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target || link.hash) return;
  link.target = "_blank";
  link.rel = "noopener";
});
