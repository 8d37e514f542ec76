/** What a page fetches for more than writing: find and replace, the keys of other editors, and the settings of the editor. */

import { openSearchPanel } from "@codemirror/search";
import type { Extension } from "@codemirror/state";
import type { Editor } from "../editor/editor.ts";
import { type EditorSettings, keepSettings, readSettings } from "../editor/settings.ts";
import type { Engine } from "../shared/protocol.ts";
import type { Store } from "../shared/storage.ts";
import styles from "../../styles/tools/tools.css";
import { createFaults } from "./faults.ts";
import { fetchKeys } from "./keys.ts";
import { finding } from "./search.ts";
import { type OpenWindow, showSettings } from "./settings-dialog.ts";
import { toolWords } from "./words.ts";

export interface ToolsHost {
  editor: Pick<Editor, "view" | "place">;
  store: Store;
  engine: Pick<Engine, "lend">;
  /** The address of pyflakes. */
  checker: string;
  open: OpenWindow;
  /** Has the page look at the settings for wrap and size again. */
  fit(): void;
}

export interface Tools {
  /** Does what the settings say, and no more. */
  begin(): void;
  /** A run is over: faults may be looked for until the next one begins. */
  rest(): void;
  halt(): void;
  find(): void;
  settings(): void;
}

export function createTools({ editor: { view, place }, store, engine, checker, open, fit }: ToolsHost): Tools {
  let settings = readSettings(store);
  /** Keys of another editor, if they were chosen and are here. */
  let keys: Extension = [];

  const faults = createFaults(engine, checker);

  const arrange = (): void =>
    view.dispatch({ effects: place.reconfigure([keys, finding, settings.faults === "marked" ? faults.extension : []]) });

  /** Gives what to say of it, if there is something. */
  async function change(to: EditorSettings): Promise<string> {
    const before = settings;
    settings = to;
    keepSettings(store, to);
    fit();
    if (before.faults !== to.faults) arrange();
    return before.keys === to.keys ? "" : await takeKeys();
  }

  async function takeKeys(): Promise<string> {
    const wanted = settings.keys;
    try {
      const taken = await fetchKeys(wanted);
      if (wanted !== settings.keys) return "";
      keys = taken;
      // Vim would take a selection for the beginning of a command.
      view.dispatch({ selection: { anchor: view.state.selection.main.head } });
      arrange();
      return toolWords.keysHere[wanted];
    } catch {
      return toolWords.notArrived;
    }
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  arrange();
  if (settings.keys !== "usual") void takeKeys();
  return {
    begin: () => undefined,
    rest: faults.rest,
    halt: faults.halt,
    find: () => void openSearchPanel(view),
    settings: () => showSettings(open, settings, change),
  };
}
