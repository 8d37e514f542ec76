/**
 * Cases in which it is not plain which text the editor shall hold: the exercise has changed since the draft was written, the
 * address holds code, or another tab has changed the draft. The learner's own text stays until they choose; nothing is run by itself.
 */

import { askChoice } from "./choice-bar.ts";
import type { DraftKeeper } from "../editor/draft-keeper.ts";
import type { Editor } from "../editor/editor.ts";
import type { ExerciseData } from "../shared/protocol.ts";
import { codeOf } from "./share.ts";
import * as words from "../shared/words.ts";

export async function settleFirstText(host: HTMLElement, editor: Editor, drafts: DraftKeeper, data: ExerciseData): Promise<void> {
  shareText(host, editor, drafts);
  if (drafts.outdated) await offerStarter(host, editor, drafts, data);
  await offerLinked(host, editor, drafts, data);
  window.addEventListener("hashchange", () => void offerLinked(host, editor, drafts, data));
}

/** Other tabs may write the same draft. */
function shareText(host: HTMLElement, editor: Editor, drafts: DraftKeeper): void {
  const choose = (kind: "other-tab" | "aside", text: string, keep: string, take: string) => (other: string, done: (taken: boolean) => void) =>
    askChoice(host, { kind, text, keep, take, mine: () => editor.text(), other, done });
  drafts.share({
    text: () => editor.text(),
    replace: (text) => editor.replaceAll(text),
    ask: choose("other-tab", words.choice.otherTab, words.choice.keep, words.choice.takeTheirs),
    offer: choose("aside", words.choice.aside, words.choice.keepThis, words.choice.takeAside),
  });
}

function offerStarter(host: HTMLElement, editor: Editor, drafts: DraftKeeper, data: ExerciseData): Promise<void> {
  return new Promise((resolve) => {
    askChoice(host, {
      kind: "changed",
      text: words.choice.changed,
      keep: words.choice.keep,
      take: words.choice.reset,
      mine: () => editor.text(),
      other: data.starter,
      done(taken) {
        if (taken) editor.replaceAll(data.starter);
        drafts.changed(editor.text());
        editor.focus();
        resolve();
      },
    });
  });
}

async function offerLinked(host: HTMLElement, editor: Editor, drafts: DraftKeeper, data: ExerciseData): Promise<void> {
  const code = await codeOf(location.hash);
  if (code === null) return;
  const forget = (): void => history.replaceState(null, "", location.pathname + location.search);
  if (code === "" || (code === editor.text() && !drafts.lent())) {
    if (code === "") drafts.say(words.choice.damaged);
    forget();
    return;
  }
  if (drafts.lent() || editor.text() === data.starter) {
    // The address holds the code until it is the learner's, so that a reload shows it again.
    drafts.lend(code, forget);
    if (editor.text() !== code) editor.replaceAll(code);
    drafts.say(words.choice.linked);
    return;
  }
  askChoice(host, {
    kind: "linked",
    text: words.choice.linkedOrMine,
    keep: words.choice.keep,
    take: words.choice.open,
    mine: () => editor.text(),
    other: code,
    done(taken) {
      if (taken) {
        editor.replaceAll(code);
        drafts.say(words.choice.opened);
      }
      forget();
      editor.focus();
    },
  });
}
