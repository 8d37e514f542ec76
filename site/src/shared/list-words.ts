/** The words of the list of exercises, apart so that no exercise's page carries them. */

import * as text from "./catalogues/en.ts";

export const listWords = {
  goOn: text.listGoOn,
  chapter: text.listChapter,
  found: (count: number, all: number) => (count === 0 ? text.listNone : text.listFound(count, all)),
};
