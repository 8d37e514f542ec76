/** What can be done with the code besides running it: a link that holds it, a file of it, and back to the starter. */

import { copyText } from "../shared/clipboard.ts";
import { byId, h } from "../shared/dom.ts";
import { fragmentOf } from "./share.ts";
import { words } from "../shared/words.ts";

export interface FileActions {
  text(): string;
  /** Tell how it went, in a sentence. */
  say(text: string): void;
}

export function mountFileMenu(actions: FileActions): void {
  const menu = byId<HTMLDetailsElement>("file-menu");
  const close = (): void => {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  };
  byId("copy-link").addEventListener("click", () => {
    close();
    void copyLink(actions.text()).then((done) => actions.say(done ? words.file.linkCopied : words.detail.notCopied));
  });
  byId("download").addEventListener("click", () => {
    close();
    download(actions.text());
  });
  byId("reset").addEventListener("click", close);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}

async function copyLink(code: string): Promise<boolean> {
  const address = new URL(location.href);
  address.hash = await fragmentOf(code);
  return copyText(address.href);
}

function download(code: string): void {
  const address = URL.createObjectURL(new Blob([code], { type: "text/x-python" }));
  h("a", { href: address, download: "solution.py" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
