/** A button that looks inside a call; it says so where that cannot be. */

import { h } from "../shared/dom.ts";
import * as words from "../shared/words.ts";

const say = words.detail;

/** `look` settles when the learner has seen enough, and rejects where the page cannot show it. */
export function lookInsideView(look: () => Promise<void>): HTMLElement {
  const button = h("button", { type: "button", class: "second small" }, say.inside);
  const note = h("span", { class: "copied", role: "status" });
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    note.textContent = "";
    look()
      .catch(() => (note.textContent = say.insideMissing))
      .finally(() => button.removeAttribute("aria-disabled"));
  });
  return h("p", { class: "call-tools" }, button, note);
}
