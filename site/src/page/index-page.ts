/** The list of exercises, and the page that is shown for a wrong address: colours, and what was reached so far. */

import { byId, setText } from "../shared/dom.ts";
import { readDraft, readProgress } from "../editor/draft.ts";
import { createOffline } from "../offline/offline.ts";
import { type Store, createStore } from "../shared/storage.ts";
import { mountTheme } from "./theme.ts";
import { words } from "../shared/words.ts";

const store = createStore();
mountTheme(byId("theme"), store);
for (const card of document.querySelectorAll<HTMLElement>("[data-slug]")) showProgress(card, store);
createOffline(byId("theme"), () => true).begin();

function showProgress(card: HTMLElement, from: Store): void {
  const slug = card.dataset["slug"] ?? "";
  const place = card.querySelector(".card-progress");
  const progress = readProgress(from, slug);
  if (!place || (!progress && !readDraft(from, slug))) return;
  if (progress?.solved) {
    card.dataset["progress"] = "solved";
    setText(place, words.index.solvedAfter(progress.attempts));
  } else {
    card.dataset["progress"] = "started";
    setText(place, progress ? words.index.best(progress.passed, progress.total, progress.attempts) : words.index.started);
  }
}
