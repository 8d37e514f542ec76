/** The parts of CodeMirror that are lent (see lend.ts). Each costs the page's first script what it holds. */

export { redo, undo } from "@codemirror/commands";
export { ensureSyntaxTree, getIndentation, getIndentUnit, IndentContext, indentString, indentUnit, matchBrackets, syntaxTree } from "@codemirror/language";
export {
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
export {
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
export { NodeProp } from "@lezer/common";
