/** Which known mistake explains a wrong answer. What there is to compare with is fetched only when it is needed. */

import { fetchBytes } from "./downloads.ts";
import type { Misconception, Verdict } from "../shared/protocol.ts";
import type { Realm } from "./realm-client.ts";
import { runWords } from "../shared/run-words.ts";

const LIMIT = 60;
/** The verdicts that say that a submission did answer, and not as it should. */
const ANSWERED: readonly Verdict[] = ["wrong-answer", "run-time-error"];

export class Misconceptions {
  readonly #address: string | null;
  #table: Uint8Array | null = null;

  constructor(address: string | null) {
    this.#address = address;
  }

  /** The mistake of the judge's last run. Silent where nothing is known or nothing can be fetched; never rejects. */
  async name(verdict: Verdict, judge: Realm, stillWanted: () => boolean): Promise<Misconception | null> {
    if (this.#address === null || !ANSWERED.includes(verdict)) return null;
    try {
      this.#table ??= await fetchBytes(this.#address, runWords.fetch.what.mistakes);
      if (!stillWanted()) return null;
      return JSON.parse(String(await judge.request("judge_misconception", [this.#table], LIMIT))) as Misconception | null;
    } catch (error) {
      console.info("No known mistake can be named:", error);
      return null;
    }
  }
}
