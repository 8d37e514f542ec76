/** Find and replace in the editor. */

import { search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { toolWords } from "./words.ts";

const theme = EditorView.theme({
  ".cm-panels": { backgroundColor: "var(--raised)", color: "var(--ink)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  // In rows: what to find, how, and what to put there. What needs several cursors, which this editor has not, is left out.
  ".cm-panel.cm-search": {
    display: "grid",
    gridTemplateColumns: "minmax(0, 16rem) auto auto",
    justifyContent: "start",
    gap: "0.375rem",
    padding: "0.5rem 3.75rem 0.5rem 0.75rem",
  },
  ".cm-panel.cm-search :is(br, [name=select], label:has([name=re]))": { display: "none" },
  ".cm-panel.cm-search :is(input, button, label)": { margin: "0" },
  ".cm-panel.cm-search label:has([name=word])": { gridColumn: "2 / 4" },
  // On a desk there is no height to spare.
  "@media (min-width: 60rem)": {
    ".cm-panel.cm-search": { gridTemplateColumns: "minmax(0, 16rem) auto auto auto auto" },
    ".cm-panel.cm-search label:has([name=word])": { gridColumn: "5" },
    ".cm-panel.cm-search [name=replace].cm-textfield": { gridColumn: "1" },
  },
  ".cm-panel.cm-search label": {
    display: "flex",
    alignItems: "center",
    gap: "0.375rem",
    minHeight: "var(--control)",
    fontSize: "var(--text-s)",
    fontFamily: "var(--sans)",
  },
  ".cm-panel.cm-search .cm-textfield": {
    minWidth: "0",
    height: "var(--control)",
    padding: "0 0.5rem",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--round)",
    backgroundColor: "var(--editor)",
    color: "var(--ink)",
    font: "var(--code-size) var(--code-font)",
  },
  ".cm-panel.cm-search :is(.cm-button, [name=close])": {
    minWidth: "var(--control)",
    height: "var(--control)",
    padding: "0 0.625rem",
    border: "1px solid var(--line)",
    borderRadius: "var(--round)",
    background: "none",
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    font: "var(--text-s) var(--sans)",
    cursor: "pointer",
  },
  ".cm-panel.cm-search [name=close]": { top: "0.5rem", right: "0.5rem", padding: "0", borderColor: "transparent" },
  ".cm-panel.cm-search .cm-button:hover, .cm-panel.cm-search [name=close]:hover": { borderColor: "var(--lapis)" },
  ".cm-panel.cm-search :focus-visible": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-searchMatch": { backgroundColor: "var(--bracket)", outline: "1px solid var(--line-strong)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--selection)", outline: "2px solid var(--lapis)" },
});

export const finding: Extension = [
  search({ top: true }),
  // Before the editor's own Escape, which lets Tab out of it.
  Prec.highest(keymap.of(searchKeymap.filter(({ run }) => run?.name !== "gotoLine"))),
  EditorState.phrases.of(toolWords.find),
  theme,
];
