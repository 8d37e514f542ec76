/**
 * What a page lends to the scripts of tools/ that it fetches later: parts of CodeMirror that must be there once only, since an editor
 * knows its own by identity. Only what those scripts need is lent.
 */

import * as parts from "./lent-parts.ts";

declare global {
  /** Set before the first of those scripts is fetched. */
  var katalite: typeof parts;
}

export function lendParts(): void {
  globalThis.katalite = parts;
}
