/** Stands for @codemirror/view in the scripts of this room: the page's own. */

export const {
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
} = globalThis.katalite;

/** Only for asking for the number of a line, which no key does here. */
export const getDialog = (): null => null;
export const showDialog = (): never => {
  throw new Error("There are no dialogs in this editor.");
};
