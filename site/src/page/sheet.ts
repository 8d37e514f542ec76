/** The sheet beside the workbench: statement and lesson as tabs, each with its own place to read on from. */

import { mountFigures } from "./figures.ts";
import { watchOverflow } from "../shared/overflow.ts";
import { createTabs } from "../shared/tabs.ts";

export function mountSheet(sheet: HTMLElement): void {
  for (const wide of sheet.querySelectorAll<HTMLElement>(".prose pre, .prose table, .prose .katex-display")) watchOverflow(wide);
  const list = sheet.querySelector<HTMLElement>("[role=tablist]");
  if (!list) return;
  const places = new Map<HTMLElement, number>();
  createTabs(list, {
    leave: (panel) => places.set(panel, sheet.scrollTop),
    enter(panel) {
      mountFigures(panel);
      // Where the sheet is no pane of its own the window scrolls, and stays where the tabs are.
      sheet.scrollTop = places.get(panel) ?? 0;
    },
  });
}
