/** The words of the list of exercises, apart so that no exercise's page carries them. */

import * as text from "./catalogues/en.ts";

export const listWords = {
  goOn: text.listGoOn,
  work: {
    title: text.listWorkTitle,
    lead: text.listWorkLead,
    save: text.listWorkSave,
    open: text.listWorkOpen,
    saved: text.listWorkSaved,
    nothing: text.listWorkNothing,
    refused: text.listWorkRefused,
    full: text.listWorkFull,
    brought: text.listWorkBrought,
    differs: text.listWorkDiffers,
  },
  chapter: text.listChapter,
  found: (count: number, all: number) => (count === 0 ? text.listNone : text.listFound(count, all)),
};
