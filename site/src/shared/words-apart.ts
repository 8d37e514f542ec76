/** The words of what a page fetches only when it is asked for. */

import type { Verdict } from "./protocol.ts";

/** An exercise in somebody else's page. */
export const embedWords = {
  title: "Coding exercise",
} as const;

/** An exercise in a learning platform. */
export const lmsWords = {
  recorded: "Your platform keeps your code and your best result.",
  passed: "Passed, and kept by your platform.",
  onlyLooking: "Your platform shows this for a look; nothing is kept.",
  nobody: "No learning platform answers here, so nothing is told to one.",
  silent: "The exercise's site tells this platform nothing, so nothing is kept. Tell your teacher: its course must name this platform.",
  refused: "Your platform did not take the last result. Your code is safe in this browser; tell your teacher.",
} as const;

/** The window that writes a file for a teacher. */
export const receiptWords = {
  title: "A file for your teacher",
  holds: "It holds your code, the version of this exercise, what the tests last said of this code, and when which of your last texts were tested with which result.",
  proves:
    "It proves nothing by itself: it is written on your own machine, where anybody can change it. Your teacher judges the code again with the same tests, and that verdict counts.",
  claim: (verdict: string, passed: number, total: number) => `The tests said of this code: ${verdict}, ${passed} of ${total} tests passed.`,
  noClaim: "This code was not tested as it stands. The file will say so; to have a result in it, run the tests first.",
  write: "Download the file",
  written: (name: string) => `${name} is written. Hand it in as it is.`,
} as const;

export type VerdictWords = Record<Verdict, string>;
