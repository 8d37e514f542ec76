/** All work of the site saved as a file, and brought in from one. */

import { type Brought, bringWork, saveWork } from "../editor/work-file.ts";
import { h, setText } from "../shared/dom.ts";
import { saveFile, textOf } from "../shared/files.ts";
import { listWords } from "../shared/list-words.ts";
import type { Store } from "../shared/storage.ts";

const say = listWords.work;
/** Bytes; the browser itself keeps less of a site. */
const LARGEST = 20_000_000;

/** `changed` is called when work was brought in. */
export function mountYourWork(host: HTMLElement, store: Store, changed: () => void): void {
  const save = h("button", { type: "button", class: "second small" }, say.save);
  const pick = h("input", { type: "file", accept: ".json,application/json", hidden: true, tabindex: -1, "aria-hidden": "true" });
  const open = h("button", { type: "button", class: "second small" }, say.open);
  const note = h("span", { class: "copied", role: "status" });
  save.addEventListener("click", () => {
    const { text, exercises } = saveWork(store);
    if (exercises > 0) saveFile("my-work.json", text, "application/json");
    setText(note, exercises > 0 ? say.saved(exercises) : say.nothing);
  });
  open.addEventListener("click", () => pick.click());
  pick.addEventListener("change", () => {
    const file = pick.files?.[0];
    if (!file) return;
    void textOf(file, LARGEST).catch(() => null).then((text) => {
      const brought = text === null ? null : bringWork(store, text);
      if (brought) changed();
      setText(note, brought ? broughtText(brought) : say.refused);
      pick.value = ""; // so that the same file can be chosen again
    });
  });
  host.append(h("h2", {}, say.title), h("p", {}, say.lead), h("p", { class: "call-tools" }, save, open, pick, note));
  host.hidden = false;
}

function broughtText({ exercises, differ, kept }: Brought): string {
  const told = [say.brought(exercises)];
  if (differ > 0) told.push(say.differs(differ));
  if (!kept) told.push(say.full);
  return told.join(" ");
}
