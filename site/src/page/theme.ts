/** Light, dark, or as the system says. The choice is an attribute of <html>; the colours are in styles/tokens.css. */

import { setText } from "../shared/dom.ts";
import type { Store } from "../shared/storage.ts";
import * as words from "../shared/words.ts";

export type Theme = "system" | "light" | "dark";

const ORDER: readonly Theme[] = ["system", "light", "dark"];
const KEY = "theme";

export function readTheme(store: Store): Theme {
  const kept = store.read(KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function applyTheme(theme: Theme): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

/** Make `button` go round the three themes. Its text always names the one that is in use. */
export function mountTheme(button: HTMLElement, store: Store): void {
  const label = button.querySelector(".theme-word") ?? button;
  let theme = readTheme(store);
  const show = (): void => {
    applyTheme(theme);
    setText(label, words.theme[theme]);
    button.title = words.theme[theme];
  };
  button.addEventListener("click", () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? "system";
    store.write(KEY, theme);
    show();
  });
  button.hidden = false;
  show();
}
