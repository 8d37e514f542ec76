/** A Python file that is dropped anywhere on the page is opened, where a browser would leave the page to show it. */

import { textOf } from "../shared/files.ts";

export interface DropActions {
  open(name: string, text: string): void;
  /** It is no Python file, or too large, or not text. */
  refuse(name: string): void;
}

const PYTHON = /\.pyw?$/i;
/** Bytes; more is no submission. */
const LARGEST = 200_000;

export function mountDrop(actions: DropActions): void {
  const files = (event: DragEvent): DataTransfer | null => (event.dataTransfer?.types.includes("Files") ? event.dataTransfer : null);
  // Before the editor, which would take the file's text in where it fell.
  document.addEventListener("dragover", (event) => {
    const data = files(event);
    if (!data) return;
    event.preventDefault();
    event.stopPropagation();
    data.dropEffect = "copy";
  }, true);
  document.addEventListener("drop", (event) => {
    const file = files(event)?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void open(file, actions);
  }, true);
}

async function open(file: File, actions: DropActions): Promise<void> {
  try {
    if (!PYTHON.test(file.name)) throw new TypeError("no submission");
    const text = await textOf(file, LARGEST);
    actions.open(file.name, text.replaceAll("\r\n", "\n"));
  } catch {
    actions.refuse(file.name);
  }
}
