/** The sheet beside the workbench: statement and lesson as tabs, each with its own place to read on from. */

import { mountCopy } from "./copy-code.ts";
import { mountFigures } from "./figures.ts";
import { watchOverflow } from "../shared/overflow.ts";
import { type Tabs, createTabs } from "../shared/tabs.ts";

/** Returns the tabs, or null where there is no lesson; `entered` is told which one the learner looks at, `said` what to announce. */
export function mountSheet(sheet: HTMLElement, entered: (panel: HTMLElement) => void, said: (text: string) => void): Tabs | null {
  mountCopy(sheet, said);
  for (const wide of sheet.querySelectorAll<HTMLElement>(".prose pre, .prose table, .prose .katex-display")) watchOverflow(wide);
  const list = sheet.querySelector<HTMLElement>("[role=tablist]");
  if (!list) return null;
  const places = new Map<HTMLElement, number>();
  return createTabs(list, {
    leave: (panel) => places.set(panel, sheet.scrollTop),
    enter(panel) {
      mountFigures(panel);
      entered(panel);
      // Where the sheet is no pane of its own the window scrolls, and stays where the tabs are.
      sheet.scrollTop = places.get(panel) ?? 0;
    },
  });
}
