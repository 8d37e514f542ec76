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

/** What code has drawn and shown. */
export const drawnWords = {
  untitled: text.drawnUntitled,
  tooLarge: text.drawnTooLarge,
  array: text.drawnArray,
  noArray: text.drawnNoArray,
  told: text.drawnTold,
  noNumbers: text.drawnNoNumbers,
  layers: text.drawnLayers,
  everySome: text.drawnEverySome,
  numbers: text.drawnNumbers,
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

export type VerdictWords = Record<Verdict, string>;
