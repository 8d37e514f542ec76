/**
 * What a page lends to the scripts of tools/ that it fetches later: parts of CodeMirror that must be there once only, since an editor
 * knows its own by identity. Each costs the page's first script what it holds, so only what those scripts need is here.
 */

import { redo, undo } from "@codemirror/commands";
import { ensureSyntaxTree, getIndentation, getIndentUnit, IndentContext, indentString, indentUnit, matchBrackets, syntaxTree } from "@codemirror/language";
import {
  Annotation,
  ChangeDesc,
  ChangeSet,
  CharCategory,
  codePointAt,
  codePointSize,
  combineConfig,
  countColumn,
  EditorSelection,
  EditorState,
  Facet,
  findClusterBreak,
  fromCodePoint,
  MapMode,
  Prec,
  RangeSet,
  RangeSetBuilder,
  RangeValue,
  StateEffect,
  StateField,
  Text,
  Transaction,
} from "@codemirror/state";
import {
  activateHover,
  Decoration,
  Direction,
  EditorView,
  getPanel,
  getTooltip,
  gutter,
  GutterMarker,
  hoverTooltip,
  keymap,
  logException,
  runScopeHandlers,
  showPanel,
  showTooltip,
  ViewPlugin,
  WidgetType,
} from "@codemirror/view";
import { NodeProp } from "@lezer/common";

const lent = {
  commands: { redo, undo },
  common: { NodeProp },
  language: { ensureSyntaxTree, getIndentation, getIndentUnit, IndentContext, indentString, indentUnit, matchBrackets, syntaxTree },
  state: {
    Annotation,
    ChangeDesc,
    ChangeSet,
    CharCategory,
    codePointAt,
    codePointSize,
    combineConfig,
    countColumn,
    EditorSelection,
    EditorState,
    Facet,
    findClusterBreak,
    fromCodePoint,
    MapMode,
    Prec,
    RangeSet,
    RangeSetBuilder,
    RangeValue,
    StateEffect,
    StateField,
    Text,
    Transaction,
  },
  view: {
    activateHover,
    Decoration,
    Direction,
    EditorView,
    getPanel,
    getTooltip,
    gutter,
    GutterMarker,
    hoverTooltip,
    keymap,
    logException,
    runScopeHandlers,
    showPanel,
    showTooltip,
    ViewPlugin,
    WidgetType,
  },
};

export type Lent = typeof lent;

declare global {
  /** Set before the first of those scripts is fetched. */
  var katalite: Lent;
}

export function lendParts(): void {
  globalThis.katalite = lent;
}
