/**
 * The Python editor: CodeMirror inside a shadow root, where its styles are adopted style sheets and so allowed by a
 * policy of `style-src 'self'`.
 */

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab, redo, redoDepth, simplifySelection, undo, undoDepth } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, LanguageSupport } from "@codemirror/language";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { markFaults, marks, positionOf, rememberRun } from "./editor-marks.ts";
import { editorTheme } from "./editor-theme.ts";
import * as words from "../shared/words.ts";

/** How long, in milliseconds, a Tab after Esc leaves the editor. */
const LEAVE_TIME = 15_000;

/**
 * Quotes are not among them: where a docstring's closing quotes stand already, a hand that types all three ends up with five.
 * The first to answer counts, so this stands before the language.
 */
const closedByThemselves = EditorState.languageData.of(() => [{ closeBrackets: { brackets: ["(", "[", "{"] } }]);

export interface EditorActions {
  runTests(): void;
  runCode(): void;
  /** After every change of the text, by hand or not. */
  changed(): void;
  /** Something else takes the place of all of this text. */
  replacing(text: string): void;
  /** Asked for by a key; the editor alone cannot. */
  find(): void;
}

export interface Editor {
  text(): string;
  /** Replace all text as one step of the undo history. */
  replaceAll(text: string): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Type `text` where the cursor is; "\t" indents by one level. */
  type(text: string): void;
  focus(): void;
  /** Wrap long lines, or let them run beyond the edge. */
  wrap(lines: boolean): void;
  /** Line numbers of results now mean lines of the present text. */
  rememberRun(): void;
  markFaults(lines: readonly number[]): void;
  /** Put the cursor on a line of the code that was run, wherever that line is now, and mark it. */
  goToLine(line: number): void;
  /** For the tools that are fetched later: what they add goes into `place`, before all that is here. */
  readonly view: EditorView;
  readonly place: Compartment;
}

export function createEditor(host: HTMLElement, text: string, actions: EditorActions): Editor {
  const run = (action: () => void) => () => {
    action();
    return true;
  };
  const shadow = host.attachShadow({ mode: "open" });
  const wrapping = new Compartment();
  const place = new Compartment();
  const view = new EditorView({
    parent: shadow,
    root: shadow,
    state: EditorState.create({
      doc: text,
      extensions: [
        place.of([]),
        Prec.highest(
          keymap.of([
            { key: "Mod-Enter", run: run(actions.runTests) },
            { key: "Shift-Enter", run: run(actions.runCode) },
            { key: "Escape", run: leaveByTab },
            { key: "Mod-f", run: run(actions.find) },
          ]),
        ),
        wrapping.of([]),
        lineNumbers(),
        marks,
        history(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        bracketMatching(),
        closeBrackets(),
        indentOnInput(),
        indentUnit.of("    "),
        EditorState.phrases.of(words.editor.phrases),
        EditorState.tabSize.of(4),
        closedByThemselves,
        // Without its completions, which nobody asks for.
        new LanguageSupport(pythonLanguage),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({
          "aria-label": words.editor.label,
          tabindex: "0",
          autocapitalize: "off",
          autocorrect: "off",
          spellcheck: "false",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) actions.changed();
        }),
        editorTheme,
      ],
    }),
  });
  // A host that Tab passes over hides everything in it from the keyboard; the skip link and the script name the editor itself.
  host.removeAttribute("tabindex");

  return {
    view,
    place,
    text: () => view.state.doc.toString(),
    replaceAll(next) {
      actions.replacing(view.state.doc.toString());
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        selection: { anchor: 0 },
        userEvent: "input.replace",
        scrollIntoView: true,
      });
    },
    undo: () => void undo(view),
    redo: () => void redo(view),
    canUndo: () => undoDepth(view.state) > 0,
    canRedo: () => redoDepth(view.state) > 0,
    type(insert) {
      view.dispatch(view.state.replaceSelection(insert === "\t" ? "    " : insert), {
        userEvent: "input.type",
        scrollIntoView: true,
      });
    },
    focus: () => view.focus(),
    wrap: (lines) => view.dispatch({ effects: wrapping.reconfigure(lines ? EditorView.lineWrapping : []) }),
    rememberRun: () => rememberRun(view),
    markFaults: (lines) => markFaults(view, lines),
    goToLine(line) {
      const position = positionOf(view, line);
      if (position === null) return;
      markFaults(view, [line]);
      view.dispatch({
        selection: { anchor: position },
        effects: EditorView.scrollIntoView(position, { y: "center" }),
      });
      view.focus();
      host.scrollIntoView({ block: "nearest" });
    },
  };
}

/** CodeMirror's own Esc-then-Tab gives two seconds; that is too short for some hands. */
function leaveByTab(view: EditorView): boolean {
  simplifySelection(view);
  view.setTabFocusMode(LEAVE_TIME);
  return true;
}
