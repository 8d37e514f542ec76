/** How a run ends that could not be finished, and a test that the judge does not see. */

import type { ItemResult, Outcome, RecordedItem } from "../shared/protocol.ts";
import { RealmGone } from "./realm-client.ts";
import { runWords } from "../shared/run-words.ts";

/** Why a run could not be finished, where that is not the submission's doing. */
export function brokenBy(error: unknown): string {
  console.warn("The run could not be finished:", error);
  if (error instanceof RealmGone && error.reason === "memory") {
    return runWords.broken.memory;
  }
  return runWords.broken.other;
}

export function blank(item: RecordedItem, outcome: Outcome, message: string): ItemResult {
  return { id: item.id, test: item.test, case: item.case, outcome, message, feedback: null, calls: [], exception: null };
}
