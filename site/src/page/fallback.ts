/**
 * Where the page's script does not run, because the browser is too old for it or the file does not arrive: says so, and puts a plain field in
 * the editor's place, so that the exercise can be read, written and taken along. A small classic script, and the draft is the same: should
 * the page's script arrive after all, it goes on from there. Until then it also remembers a press of Run.
 */

import { readDraft, writeDraft } from "../editor/draft.ts";
import { rememberPress } from "./early-press.ts";
import { createStore } from "../shared/storage.ts";

/** Milliseconds that the page's script may take before nobody waits for it any more. */
const PATIENCE = 15_000;

rememberPress();
if (document.readyState === "complete") check();
else addEventListener("load", check);
setTimeout(check, PATIENCE);

function check(): void {
  const first = document.querySelector(".editor-first");
  const host = document.getElementById("editor");
  const said = document.getElementById("verdict");
  if (first === null || host === null || said === null) return; // the page's script, or this one, was here
  if (document.documentElement.hasAttribute("data-script")) return; // it is about to
  const able = "noModule" in HTMLScriptElement.prototype && "DecompressionStream" in window && "isWellFormed" in String.prototype;
  document.documentElement.setAttribute("data-fallback", "");
  said.setAttribute("data-tone", "judge-error");
  said.textContent = said.getAttribute(able ? whyMissing() : "data-old");
  const status = document.getElementById("runbar-status");
  if (status) status.textContent = "";
  host.replaceChild(plainEditor(first.textContent || ""), first);
}

/** Modules are not loaded into a page without an origin of its own: a file, or a frame that was given none. */
function whyMissing(): string {
  if (location.protocol === "file:") return "data-file";
  return self.origin === "null" ? "data-frame" : "data-missing";
}

function plainEditor(starter: string): HTMLTextAreaElement {
  const { slug, version } = JSON.parse(document.getElementById("exercise")?.textContent || "{}") as { slug: string; version: string };
  const store = createStore();
  const area = document.createElement("textarea");
  area.className = "editor-plain";
  area.setAttribute("aria-labelledby", "editor-title");
  area.spellcheck = false;
  area.value = readDraft(store, slug)?.source ?? starter;
  area.addEventListener("input", () => void writeDraft(store, slug, { source: area.value, version }, starter));
  document.getElementById("download")?.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([area.value], { type: "text/x-python" }));
    link.download = "solution.py";
    link.click();
  });
  return area;
}
