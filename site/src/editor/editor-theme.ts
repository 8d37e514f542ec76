/** How the editor looks. Colours are the page's custom properties, which reach into the shadow root by inheritance. */

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const view = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--editor)", fontSize: "calc(var(--code-size) * var(--code-scale, 1))" },
  "&.cm-focused": { outline: "1px solid var(--lapis)", outlineOffset: "-1px" },
  ".cm-scroller": { fontFamily: "var(--code-font)", fontVariantLigatures: "none", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { padding: "0.75rem 0", caretColor: "var(--lapis)", minHeight: "100%" },
  ".cm-line": { padding: "0 1rem 0 0.5rem" },
  ".cm-gutters": { backgroundColor: "var(--editor)", color: "var(--ink-faint)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 0.5rem 0 1rem", minWidth: "2.75rem" },
  ".cm-activeLine": { backgroundColor: "var(--line-active)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--bracket)", outline: "1px solid var(--lapis)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--cinnabar-wash)" },
  ".cm-faultLine": { backgroundColor: "var(--cinnabar-wash)", boxShadow: "inset 3px 0 0 var(--cinnabar)" },
  ".cm-faultMark": { color: "var(--cinnabar)", fontWeight: "700" },
  ".cm-faultGutter .cm-gutterElement": { width: "0.9rem", textAlign: "center" },
  ".cm-selectionMatch": { backgroundColor: "var(--bracket)" },
  "::selection, .cm-line::selection, .cm-line ::selection": { backgroundColor: "var(--selection)" },
});

const code = HighlightStyle.define([
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: "var(--code-keyword)" },
  { tag: [tags.definition(tags.function(tags.variableName)), tags.definition(tags.className)], color: "var(--code-define)", fontWeight: "600" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "var(--code-define)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: [tags.meta, tags.self], color: "var(--code-keyword)" },
  { tag: tags.invalid, color: "var(--cinnabar)" },
]);

export const editorTheme: Extension = [view, syntaxHighlighting(code)];
