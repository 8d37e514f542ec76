/** How a learner wants the editor, kept in the browser for all exercises of a site. */

import type { Store } from "../shared/storage.ts";

/** What there is to choose; the first of each is what holds until somebody chooses. */
export const CHOICES = {
  /** Whether long lines are wrapped: where the page is one column, always or never. */
  wrap: ["narrow", "always", "never"],
  /** Percent of the usual size of the code. */
  size: [100, 85, 115, 130, 150, 200],
  keys: ["usual", "vim", "emacs"],
  /** Whether faults are marked while somebody writes, from the first run on. */
  faults: ["marked", "unmarked"],
} as const;

export type EditorSettings = { [Name in keyof typeof CHOICES]: (typeof CHOICES)[Name][number] };

const KEY = "editor";

/** Whatever is kept, each is one of its choices. */
export function readSettings(store: Store): EditorSettings {
  let kept: Partial<Record<string, unknown>> | null = null;
  try {
    kept = JSON.parse(store.read(KEY) ?? "null") as typeof kept;
  } catch {
    // Something else has written there.
  }
  const chosen = Object.entries(CHOICES).map(([name, all]) => [name, all.find((one) => one === kept?.[name]) ?? all[0]]);
  return Object.fromEntries(chosen) as EditorSettings;
}

export function keepSettings(store: Store, settings: EditorSettings): void {
  store.write(KEY, JSON.stringify(settings));
}
