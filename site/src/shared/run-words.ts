/** What is said of a run and of files that do not arrive: apart from the page's other words, since Node says it too. */

import * as text from "./catalogues/en.ts";

/** A number within a sentence, with the language's own mark. */
export const inProse = (number: string): string => number.replace(".", text.decimalMark);

export const runWords = {
  broken: { memory: text.runBrokenMemory, other: text.runBroken },
  timeout: (seconds: number) => text.runTimeout(inProse(String(seconds)), seconds),
  timeoutLoading: (seconds: number) => text.runTimeoutLoading(inProse(String(seconds)), seconds),
  stuckNow: text.runStuckNow,
  stuckBefore: text.runStuckBefore,
  returnedTooMuch: text.runReturnedTooMuch,
  died: text.runDied,
  notRun: text.runNotRun,
  notRunReturned: text.runNotRunReturned,
  tooManyCalls: text.runTooManyCalls,
  /** `what` is the name of a file, or one of the things below. */
  fetch: {
    unreachable: text.fetchUnreachable,
    status: text.fetchStatus,
    damaged: text.fetchDamaged,
    other: text.fetchOther,
    library: text.fetchLibrary,
    what: { files: text.fetchWhatFiles, mistakes: text.fetchWhatMistakes, tests: text.fetchWhatTests },
  },
} as const;
