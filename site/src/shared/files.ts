/** Text files that a visitor takes along, or brings. */

import { h } from "./dom.ts";

/** The media type of Python's files. */
export const PYTHON = "text/x-python";
/** Milliseconds until the browser has certainly begun to save. */
const SAVED_BY = 60_000;

/** Has the browser save a text; `type` is its media type. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_BY);
}

/** What a file holds. Rejects where it has more bytes than `largest`, is not UTF-8, or cannot be read. */
export async function textOf(file: File, largest: number): Promise<string> {
  if (file.size > largest) throw new RangeError(`more than ${largest} bytes`);
  return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
}
