/** Quiet marks under what will not work, with a sentence: looked for when somebody has stopped writing, never while a run goes. */

import { type Diagnostic, linter, lintKeymap } from "@codemirror/lint";
import type { Extension, Text } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { sentence } from "../shared/dom.ts";
import type { Engine } from "../shared/protocol.ts";
import { type Fault, createChecker } from "./checker.ts";

/** Milliseconds after the last key. */
const PAUSE = 800;

const colour = { error: "var(--cinnabar)", warning: "var(--ochre)", hint: "var(--line-strong)" };
const underline = (kind: keyof typeof colour, style: string): Record<string, string> => ({
  backgroundImage: "none",
  paddingBottom: "0",
  textDecoration: `underline ${style} 1.5px ${colour[kind]}`,
  textUnderlineOffset: "3px",
  textDecorationSkipInk: "none",
});

const theme = EditorView.theme({
  ".cm-lintRange-error": underline("error", "wavy"),
  ".cm-lintRange-warning": underline("warning", "wavy"),
  ".cm-lintRange-hint": underline("hint", "dotted"),
  ".cm-lintRange-active": { backgroundColor: "transparent" },
  ".cm-tooltip.cm-tooltip": {
    maxWidth: "min(28rem, 90vw)",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--round)",
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    font: "var(--text-s) / 1.45 var(--sans)",
  },
  ".cm-diagnostic.cm-diagnostic": { padding: "0.375rem 0.625rem", borderLeft: "3px solid var(--line-strong)", marginLeft: "0" },
  ".cm-diagnostic-error.cm-diagnostic-error": { borderLeftColor: "var(--cinnabar)" },
  ".cm-diagnostic-warning.cm-diagnostic-warning": { borderLeftColor: "var(--ochre)" },
  ".cm-diagnostic code": { fontFamily: "var(--code-font)" },
});

/** Where a fault is in the text; a line that the text lacks is its last one. */
export function placeOf(fault: Fault, text: Text): { from: number; to: number } {
  const line = text.line(Math.min(Math.max(fault.line, 1), text.lines));
  const from = Math.min(line.from + Math.max(fault.column - 1, 0), line.to);
  const to = fault.length > 0 ? Math.min(from + fault.length, line.to) : line.to;
  // What lies at the end of a line is shown on all of it.
  return from < to ? { from, to } : { from: line.from + (/^\s*/.exec(line.text)?.[0].length ?? 0), to: line.to };
}

export interface Faults {
  extension: Extension;
  rest(): void;
  halt(): void;
}

export function createFaults(engine: Pick<Engine, "lend">, address: string): Faults {
  const checker = createChecker(engine, address);
  let resting = false;
  /** Nothing has to be said of a text that was only run. */
  let written = false;
  let last: { text: Text; found: readonly Diagnostic[] } | null = null;

  async function look(view: EditorView): Promise<readonly Diagnostic[]> {
    const text = view.state.doc;
    if (!resting || !written) return [];
    if (last?.text.eq(text)) return last.found;
    const faults = await checker.look(text.toString().toWellFormed());
    if (!faults) return [];
    const found = faults.map((fault) => ({
      ...placeOf(fault, text),
      severity: fault.kind,
      message: fault.text,
      renderMessage() {
        const said = document.createElement("span");
        said.append(...sentence(fault.text));
        return said;
      },
    }));
    last = { text, found };
    return found;
  }

  return {
    extension: [
      EditorView.updateListener.of((update) => {
        written ||= update.docChanged;
      }),
      linter(look, { delay: PAUSE }),
      keymap.of(lintKeymap.filter(({ key }) => key === "F8")),
      theme,
    ],
    rest: () => void (resting = true),
    halt() {
      resting = false;
      checker.end();
    },
  };
}
