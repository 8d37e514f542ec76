/** The window with the settings of the editor. What is chosen holds at once. */

import { CHOICES, type EditorSettings } from "../editor/settings.ts";
import { h, setText } from "../shared/dom.ts";
import { toolWords as say } from "./words.ts";

/** Opens a window with a heading, this content and a button that closes it. */
export type OpenWindow = (kind: string, title: string, ...content: HTMLElement[]) => HTMLDialogElement;

/** `change` gives what to say of a change, if there is something. */
export function showSettings(open: OpenWindow, settings: EditorSettings, change: (to: EditorSettings) => Promise<string>): void {
  let now = settings;
  const status = h("p", { class: "settings-status", role: "status" });
  const choose = (to: Partial<EditorSettings>): void => {
    now = { ...now, ...to };
    setText(status, "");
    void change(now).then((said) => setText(status, said));
  };
  const rows = (Object.keys(CHOICES) as (keyof EditorSettings)[]).map((name) => {
    const choices: readonly unknown[] = CHOICES[name];
    const select = h(
      "select",
      { id: `editor-${name}` },
      ...choices.map((choice, place) => h("option", { value: place, selected: choice === now[name] }, say.choice(name, choice as EditorSettings[typeof name]))),
    );
    select.addEventListener("change", () => choose({ [name]: choices[select.selectedIndex] }));
    return h("p", { class: "settings-row" }, h("label", { for: select.id }, say.settings[name]), select);
  });
  open("settings-dialog", say.title, ...rows, status);
}
