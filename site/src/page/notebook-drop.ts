/** A notebook that is dropped anywhere on the page becomes the draft: its code cells, where a browser would leave the page. */

import { codeOfNotebook } from "./notebook.ts";

export interface NotebookActions {
  /** The code of so many cells. */
  open(name: string, code: string, cells: number): void;
  /** It cannot be read, is too large, or holds no code. */
  refuse(name: string): void;
}

/** Bytes; pictures among the results make most of a notebook. */
const LARGEST = 16_000_000;

export function mountNotebookDrop(actions: NotebookActions): void {
  // Before the editor and whoever else takes files, which would take its text for code.
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  }, true);
  document.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file || !/\.ipynb$/i.test(file.name)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void open(file, actions);
  }, true);
}

async function open(file: File, actions: NotebookActions): Promise<void> {
  const found = file.size <= LARGEST ? codeOfNotebook(await file.text().catch(() => "")) : null;
  if (found) actions.open(file.name, found.code, found.cells);
  else actions.refuse(file.name);
}
