/** The words of what a page fetches only when it is asked for, apart so that no exercise's page carries them. */

import * as text from "./catalogues/en.ts";
import type { Verdict } from "./protocol.ts";

/** An exercise in somebody else's page. */
export const embedWords = { title: text.embedTitle };

/** An exercise in a learning platform. */
export const lmsWords = {
  recorded: text.lmsRecorded,
  passed: text.lmsPassed,
  onlyLooking: text.lmsOnlyLooking,
  nobody: text.lmsNobody,
  silent: text.lmsSilent,
  refused: text.lmsRefused,
};

/** The window that writes a file for a teacher. */
export const receiptWords = {
  title: text.receiptTitle,
  holds: text.receiptHolds,
  proves: text.receiptProves,
  claim: text.receiptClaim,
  noClaim: text.receiptNoClaim,
  write: text.receiptWrite,
  written: text.receiptWritten,
};

/** The window with earlier versions. */
export const attemptsWords = {
  title: text.earlierTitle,
  lead: text.earlierLead,
  none: text.earlierNone,
  time: (time: number) => new Intl.DateTimeFormat(text.language, { dateStyle: "medium", timeStyle: "short" }).format(time),
  lines: text.earlierLines,
  notJudged: text.earlierNotJudged,
  now: text.earlierNow,
  restore: text.earlierRestore,
  restoreOf: text.earlierRestoreOf,
  compareWith: text.earlierCompareWith,
  base: text.earlierBase,
  bases: { now: text.earlierBaseNow, accepted: text.earlierBaseAccepted, solution: text.earlierBaseSolution },
  differences: text.earlierDifferences,
  withSolution: text.earlierWithSolution,
  withSolutionHow: text.earlierWithSolutionHow,
  withSolutionSame: text.earlierWithSolutionSame,
  missing: text.fileNotArrived,
};

/** What the reference gives for the inputs of Run code. */
export const expectedWords = {
  returned: text.exampleResult,
  title: text.expectedTitle,
  argument: text.expectedArgument,
  printed: text.expectedPrinted,
  shape: text.exampleShape,
  dtype: text.exampleDtype,
  same: text.expectedSame,
  raised: text.expectedRaised,
  varies: text.expectedVaries,
  missing: text.expectedMissing,
  lost: text.expectedLost,
};

/** Inputs of one's own that are kept under names. */
export const ownInputsWords = {
  name: text.ownName,
  newName: text.ownNewName,
  keep: text.ownKeep,
  kept: text.ownKept,
  full: text.ownFull,
  notKept: text.ownNotKept,
  use: text.ownUse,
  useOf: text.ownUseOf,
  used: text.ownUsed,
  remove: text.ownRemove,
  removeOf: text.ownRemoveOf,
  removed: text.ownRemoved,
  runAll: text.ownRunAll,
  stop: text.ownStop,
  running: text.ownRunning,
  stopped: text.ownStopped,
  summary: text.ownSummary,
  ran: text.ownRan,
  lost: text.ownLost,
  word: { same: text.ownSame, differs: text.ownDiffers, error: text.ownError, ran: text.ownDone },
};

export type VerdictWords = Record<Verdict, string>;
