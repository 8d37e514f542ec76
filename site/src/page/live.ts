/**
 * Only in pages that `serve` shows while their author writes: the page follows the files, and says what is wrong in them.
 *
 * The server sends what this page's HTML is now, by its hash, and the problems. When the hash changes the page is loaded
 * again, where it was being read; the draft is the page's own care.
 */

import { h } from "../shared/dom.ts";

interface State {
  /** The hash of this page's HTML; empty while there is none. */
  page: string;
  problems: { place: string; message: string }[];
}

const PLACE = "katalite-live";
const STYLE = `
  :host { position: fixed; inset: auto 0 0; z-index: 20; font: 0.875rem/1.5 system-ui, sans-serif; }
  section { max-height: 40vh; padding: 0.75rem 1rem; overflow: auto; border-top: 3px solid #c0392b; background: Canvas; color: CanvasText; }
  h2 { margin: 0; font-size: 1rem; }
  ul { margin: 0.25rem 0 0; padding: 0; list-style: none; }
  li + li { margin-top: 0.25rem; }
  code { margin-right: 0.5em; font-weight: 600; overflow-wrap: anywhere; }
`;

// Here and not among the other words, which every published page carries.
const toMend = (count: number): string => `${count} ${count === 1 ? "problem" : "problems"} to mend`;

const own = new URL(import.meta.url);
const sheet = (): HTMLElement | null => document.getElementById("sheet");
const openTab = (): string => document.querySelector("#sheet [role=tab][aria-selected=true]")?.id ?? "";

function keepPlace(): void {
  const place = { path: location.pathname, window: scrollY, sheet: sheet()?.scrollTop ?? 0, tab: openTab() };
  sessionStorage.setItem(PLACE, JSON.stringify(place));
}

function goToPlace(): void {
  const text = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (text === null) return;
  const place = JSON.parse(text) as { path: string; window: number; sheet: number; tab: string };
  if (place.path !== location.pathname) return;
  if (place.tab && place.tab !== openTab()) document.getElementById(place.tab)?.click();
  scrollTo(0, place.window);
  sheet()?.scrollTo(0, place.sheet);
}

function createBox(): (problems: State["problems"]) => void {
  const host = h("div");
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  root.adoptedStyleSheets = [style];
  // There from the start and empty, so that what comes is announced.
  const box = h("div", { role: "status" });
  root.append(box);
  document.body.append(host);
  return (problems) => {
    const items = problems.map(({ place, message }) => h("li", {}, h("code", {}, place), message));
    box.replaceChildren(...(items.length > 0 ? [h("section", {}, h("h2", {}, toMend(items.length)), h("ul", {}, ...items))] : []));
  };
}

const show = createBox();
const seen = own.searchParams.get("page") ?? "";
goToPlace();
const events = new EventSource(new URL(`events?path=${encodeURIComponent(location.pathname)}`, own));
events.addEventListener("message", (event: MessageEvent<string>) => {
  const state = JSON.parse(event.data) as State;
  show(state.problems);
  if (state.page === "" || state.page === seen) return;
  events.close();
  keepPlace();
  location.reload();
});
