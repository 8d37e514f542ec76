/** All work of the site saved as a file, and brought in from one. */

import { bringWork, saveWork } from "../editor/work-file.ts";
import { h, setText } from "../shared/dom.ts";
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
    if (exercises > 0) download(text);
    setText(note, exercises > 0 ? say.saved(exercises) : say.nothing);
  });
  open.addEventListener("click", () => pick.click());
  pick.addEventListener("change", () => {
    const file = pick.files?.[0];
    if (!file) return;
    void read(file).then((text) => {
      const brought = text === null ? null : bringWork(store, text);
      if (brought) changed();
      const told = brought ? [say.brought(brought.exercises), brought.differ && say.differs(brought.differ), brought.kept || say.full] : [say.refused];
      setText(note, told.filter((each) => typeof each === "string").join(" "));
      pick.value = ""; // so that the same file can be chosen again
    });
  });
  host.append(h("h2", {}, say.title), h("p", {}, say.lead), h("p", { class: "call-tools" }, save, open, pick, note));
  host.hidden = false;
}

async function read(file: File): Promise<string | null> {
  try {
    return file.size > LARGEST ? null : new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  h("a", { href: address, download: "my-work.json" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
