/** Puts the interactive figures of a lesson where its text has left a place for them. */

import { mount as matrix } from "../figures/matrix.ts";
import { mount as tensorGroups } from "../figures/tensor-groups.ts";

/** By the names that lessons use; each is the name of a file in figures/. */
export const FIGURES: Readonly<Record<string, (host: HTMLElement) => void>> = { matrix, "tensor-groups": tensorGroups };

export function mountFigures(within: HTMLElement): void {
  for (const host of within.querySelectorAll<HTMLElement>("[data-figure]:empty")) FIGURES[host.dataset["figure"] ?? ""]?.(host);
}
