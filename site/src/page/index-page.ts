/** The list of exercises, and the page that is shown for a wrong address: colours, what was reached, finding one. */

import { byId, h, setText } from "../shared/dom.ts";
import { readDraft, readProgress } from "../editor/draft.ts";
import { createOffline } from "../offline/offline.ts";
import { type Store, createStore } from "../shared/storage.ts";
import { type Entry, find, folded } from "./finder.ts";
import { mountTheme } from "./theme.ts";
import { mountYourWork } from "./your-work.ts";
import { listWords } from "../shared/list-words.ts";
import * as words from "../shared/words.ts";

const say = words.index;
const store = createStore();
const cards = [...document.querySelectorAll<HTMLElement>("[data-slug]")];
mountTheme(byId("theme"), store);
showAll();
goOn();
const finder = document.getElementById("finder");
if (finder instanceof HTMLFormElement) mountFinder(finder);
createOffline(byId("theme"), () => true).begin();
mountYourWork(byId("your-work"), store, showAll);

function showAll(): void {
  for (const card of cards) showProgress(card, store);
  for (const chapter of document.querySelectorAll<HTMLElement>(".chapter")) showChapter(chapter);
}

function showProgress(card: HTMLElement, from: Store): void {
  const slug = card.dataset["slug"] ?? "";
  const place = card.querySelector(".card-progress");
  const progress = readProgress(from, slug);
  if (!place || (!progress && !readDraft(from, slug))) return;
  if (progress?.solved) {
    card.dataset["progress"] = "solved";
    setText(place, say.solvedAfter(progress.attempts));
  } else {
    card.dataset["progress"] = "started";
    setText(place, progress ? say.best(progress.passed, progress.total, progress.attempts) : say.started);
  }
}

function showChapter(chapter: HTMLElement): void {
  const all = chapter.querySelectorAll(".card").length;
  const solved = chapter.querySelectorAll("[data-progress=solved]").length;
  const place = chapter.querySelector(".chapter-progress");
  if (place) setText(place, listWords.chapter(solved, all));
}

/** A way to the first exercise that was begun and not solved; where there is none, to the first after what was solved. */
function goOn(): void {
  const next = cards.find((card) => card.dataset["progress"] === "started")
    ?? (cards.some((card) => card.dataset["progress"]) ? cards.find((card) => !card.dataset["progress"]) : undefined);
  const link = next?.querySelector("a");
  if (!link || cards.length < 2) return;
  const place = byId("go-on");
  place.append(`${listWords.goOn} `, h("a", { href: link.getAttribute("href") }, link.textContent));
  place.hidden = false;
}

function mountFinder(form: HTMLFormElement): void {
  const entries: Entry[] = cards.map((card) => ({
    text: folded(["h2, h3", ".card-summary"].map((part) => card.querySelector(part)?.textContent ?? "")
      .concat(card.dataset["function"] ?? "", card.dataset["tags"]?.replaceAll("|", " ") ?? "").join(" ")),
    level: card.querySelector(".card-level")?.lastChild?.textContent?.trim() ?? "",
    progress: card.dataset["progress"] ?? "none",
    tags: card.dataset["tags"]?.split("|") ?? [],
  }));
  const chapters = [...document.querySelectorAll<HTMLElement>(".chapter")];
  const search = form.querySelector<HTMLInputElement>("input[type=search]");

  function apply(): void {
    const asked = new FormData(form);
    const of = (name: string): string => String(asked.get(name) ?? "");
    const wanted = { words: of("words"), level: of("level"), progress: of("progress"), tag: of("tag") };
    const found = find(entries, wanted);
    cards.forEach((card, place) => (card.hidden = !found[place]));
    for (const chapter of chapters) chapter.hidden = chapter.querySelector(".card:not([hidden])") === null;
    const count = found.filter(Boolean).length;
    const all = Object.values(wanted).every((value) => value.trim() === "");
    setText(byId("found"), all ? "" : listWords.found(count, cards.length));
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    cards.find((card) => !card.hidden)?.querySelector("a")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target !== document.body) return;
    event.preventDefault();
    search?.focus();
  });
  form.hidden = false;
  apply();
}
