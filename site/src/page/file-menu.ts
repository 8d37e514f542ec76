/**
 * What can be done with the code besides running it: a link that holds it, a file of it, a file for a teacher, earlier versions of it, and
 * back to the starter.
 */

import { byId } from "../shared/dom.ts";
import { PYTHON, saveFile } from "../shared/files.ts";

export interface FileActions {
  text(): string;
  copyLink(): void;
  /** Show what a file for a teacher holds. */
  receipt(): void;
  find(): void;
  settings(): void;
  /** Show the earlier versions. */
  earlier(): void;
  /** Put the starter in the place of the code. */
  reset(): void;
}

export function mountFileMenu(actions: FileActions): void {
  const menu = byId<HTMLDetailsElement>("file-menu");
  const close = (): void => {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  };
  byId("copy-link").addEventListener("click", () => {
    close();
    actions.copyLink();
  });
  byId("download").addEventListener("click", () => {
    close();
    saveFile("solution.py", actions.text(), PYTHON);
  });
  byId("find").addEventListener("click", () => {
    close();
    actions.find();
  });
  byId("editor-settings").addEventListener("click", () => {
    close();
    actions.settings();
  });
  byId("receipt").addEventListener("click", () => {
    close();
    actions.receipt();
  });
  byId("earlier").addEventListener("click", () => {
    close();
    actions.earlier();
  });
  byId("reset").addEventListener("click", () => {
    close();
    actions.reset();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}
