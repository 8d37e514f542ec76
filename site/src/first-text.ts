/**
 * Two cases in which it is not plain which text the editor shall begin with: the exercise has changed since the draft was written, or the
 * address holds code. The learner's own text stays until they choose; nothing is run by itself.
 */

import { askChoice } from "./choice-bar.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import type { Editor } from "./editor.ts";
import type { ExerciseData } from "./protocol.ts";
import { codeOf } from "./share.ts";
import { words } from "./words.ts";

export async function settleFirstText(host: HTMLElement, editor: Editor, drafts: DraftKeeper, data: ExerciseData): Promise<void> {
  if (drafts.outdated) await offerStarter(host, editor, drafts, data);
  await offerLinked(host, editor, drafts, data);
  window.addEventListener("hashchange", () => void offerLinked(host, editor, drafts, data));
}

function offerStarter(host: HTMLElement, editor: Editor, drafts: DraftKeeper, data: ExerciseData): Promise<void> {
  return new Promise((resolve) => {
    askChoice(host, {
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
  if (code === "" || code === editor.text()) {
    if (code === "") drafts.say(words.choice.damaged);
    forget();
    return;
  }
  if (editor.text() === data.starter) {
    editor.replaceAll(code);
    drafts.say(words.choice.linked);
    forget();
    return;
  }
  askChoice(host, {
    text: words.choice.linkedOrMine,
    keep: words.choice.keep,
    take: words.choice.open,
    mine: () => editor.text(),
    other: code,
    done(taken) {
      if (taken) {
        editor.replaceAll(code);
        drafts.say(words.choice.linked);
      }
      forget();
      editor.focus();
    },
  });
}
