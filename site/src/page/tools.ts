/** The editor's tools: find and replace, other keys, settings. Their script is fetched when one of them is first asked for. */

import type { Engine, ExerciseData } from "../shared/protocol.ts";
import type { Editor } from "../editor/editor.ts";
import { lendParts } from "../editor/lend.ts";
import { readSettings } from "../editor/settings.ts";
import { fetcher } from "../shared/fetched.ts";
import type { Store } from "../shared/storage.ts";
import type { Tools } from "../tools/tools.ts";
import { openDialog } from "./diff-dialog.ts";

type Script = Pick<typeof import("../tools/tools.ts"), "createTools">;

/** How the page gets at them; `failed` is called where the script cannot be had, and the next call tries again. */
export interface ToolsPage {
  editor: Editor;
  host: HTMLElement;
  store: Store;
  engine: Engine;
  data: ExerciseData;
  /** Whether the page is one column. */
  narrow(): boolean;
  failed(): void;
}

export interface LateTools {
  use(what: keyof Tools): void;
  /** A run begins, or one is over. */
  rest(over: boolean): void;
  /** Wrap and size as they are wanted where the page has this room. */
  fit(): void;
}

export function mountTools({ editor, host, store, engine, data, narrow, failed }: ToolsPage): LateTools {
  const fetched = fetcher<Script>(data.tools.script);
  let tools: Promise<Tools> | null = null;

  function fit(): void {
    const { wrap, size } = readSettings(store);
    editor.wrap(wrap === "narrow" ? narrow() : wrap === "always");
    host.style.setProperty("--code-scale", String(size / 100));
  }

  async function begun(): Promise<Tools> {
    lendParts();
    const { createTools } = await fetched();
    return createTools({ editor, store, engine, checker: data.tools.checker, open: openDialog, fit });
  }

  function use(what: keyof Tools, unasked = false): void {
    tools ??= begun();
    tools.then((them) => them[what]()).catch(() => {
      tools = null;
      if (!unasked) failed();
    });
  }

  function rest(over: boolean): void {
    if (!over) void tools?.then((them) => them.halt()).catch(() => undefined);
    else if (readSettings(store).faults === "marked") use("rest", true);
  }

  fit();
  if (readSettings(store).keys !== "usual") use("begin", true);
  return { use, fit, rest };
}
