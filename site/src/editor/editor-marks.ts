/**
 * Marked lines, and the way from a line of the code *as it was run* to the line where it is now: the text may have been
 * edited since, and a traceback's line numbers must still lead to the right place.
 */

import { type ChangeDesc, type Extension, RangeSet, StateEffect, StateField, type Text } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter } from "@codemirror/view";

/** The code that is being run: lines of its results are counted in this text. */
interface RunText {
  doc: Text;
  since: ChangeDesc | null;
}

const setRunText = StateEffect.define<null>();
const setFaults = StateEffect.define<readonly number[]>();

const runText = StateField.define<RunText>({
  create: (state) => ({ doc: state.doc, since: null }),
  update(value, transaction) {
    let { doc, since } = value;
    if (transaction.docChanged) since = since ? since.composeDesc(transaction.changes) : transaction.changes.desc;
    for (const effect of transaction.effects) {
      if (effect.is(setRunText)) [doc, since] = [transaction.state.doc, null];
    }
    return doc === value.doc && since === value.since ? value : { doc, since };
  },
});

const faultLine = Decoration.line({ class: "cm-faultLine" });

class FaultMarker extends GutterMarker {
  override elementClass = "cm-faultMark";
  override toDOM(): Node {
    return document.createTextNode("!");
  }
}
const faultMarker = new FaultMarker();

/** Start positions of the marked lines. A mark goes when its line is edited: then it may be mended. */
const faults = StateField.define<readonly number[]>({
  create: () => [],
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setFaults)) return effect.value;
    if (!transaction.docChanged || value.length === 0) return value;
    const { startState, changes, state } = transaction;
    return value
      .filter((start) => !changes.touchesRange(start, startState.doc.lineAt(start).to))
      .map((start) => state.doc.lineAt(changes.mapPos(start, 1)).from);
  },
  provide: (field) => [
    EditorView.decorations.from(field, (starts) => Decoration.set(starts.map((start) => faultLine.range(start)), true)),
    gutter({
      class: "cm-faultGutter",
      markers: (view) => RangeSet.of(view.state.field(field).map((start) => faultMarker.range(start)), true),
    }),
  ],
});

export const marks: Extension = [runText, faults];

/** From now on, line numbers mean lines of the text as it is at this moment; old marks go. */
export function rememberRun(view: EditorView): void {
  view.dispatch({ effects: [setRunText.of(null), setFaults.of([])] });
}

/** Where a line of the code that was run is now; null if there was no such line. */
export function positionOf(view: EditorView, line: number): number | null {
  const { doc, since } = view.state.field(runText);
  if (!Number.isInteger(line) || line < 1 || line > doc.lines) return null;
  const start = doc.line(line).from;
  return view.state.doc.lineAt(since ? since.mapPos(start, 1) : start).from;
}

export function markFaults(view: EditorView, lines: readonly number[]): void {
  const starts = lines.map((line) => positionOf(view, line)).filter((start) => start !== null);
  view.dispatch({ effects: setFaults.of([...new Set(starts)].sort((a, b) => a - b)) });
}
