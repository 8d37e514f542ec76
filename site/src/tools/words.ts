/** The words of the editor's tools. Apart from shared/words.ts, since a page fetches them only with the tools. */

import type { EditorSettings } from "../editor/settings.ts";
import * as text from "../shared/catalogues/en.ts";

const CHOICES = {
  wrap: { narrow: text.toolsWrapNarrow, always: text.toolsWrapAlways, never: text.toolsWrapNever },
  keys: { usual: text.toolsKeysUsual, vim: text.toolsKeysVim, emacs: text.toolsKeysEmacs },
  faults: { marked: text.toolsFaultsMarked, unmarked: text.toolsFaultsUnmarked },
} as const;

export const toolWords = {
  title: text.toolsTitle,
  settings: { wrap: text.toolsWrap, size: text.toolsSize, keys: text.toolsKeys, faults: text.toolsFaults } satisfies Record<keyof EditorSettings, string>,
  choice(name: keyof EditorSettings, choice: EditorSettings[keyof EditorSettings]): string {
    if (name === "size") return text.toolsPercent(Number(choice));
    return (CHOICES[name] as Record<string, string>)[String(choice)] ?? "";
  },
  keysHere: { usual: text.toolsKeysHereUsual, vim: text.toolsKeysHereVim, emacs: text.toolsKeysHereEmacs } satisfies Record<EditorSettings["keys"], string>,
  notArrived: text.fileNotArrived,
  /** By CodeMirror's own words. */
  find: {
    Find: text.toolsFind,
    Replace: text.toolsReplaceWith,
    next: text.toolsNext,
    previous: text.toolsPrevious,
    "match case": text.toolsMatchCase,
    "by word": text.toolsByWord,
    replace: text.toolsReplace,
    "replace all": text.toolsReplaceAll,
    close: text.toolsClose,
    "replaced match on line $": text.toolsReplacedOne,
    "replaced $ matches": text.toolsReplacedMany,
    "current match": text.toolsCurrentMatch,
    "on line": text.toolsOnLine,
  },
};
