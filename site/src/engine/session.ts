/**
 * One run of a submission: sandbox and judge, and the clock. The same code drives the browser and Node.
 *
 * A worker cannot wait for another one, so tests are replayed: a test's recorded calls go to the sandbox in one message, the
 * judge then runs the test with the answers filled in, and a call that was not recorded is made and the test run again. Calls reach
 * a sandbox in the order of the tests. Nothing waits for the page in between: all recorded calls are sent at once, and the judge
 * looks at each test as soon as it is answered.
 */

import { type AwakeLimit, awakeLimit } from "../shared/awake.ts";
import { decodeBase64 } from "../shared/base64.ts";
import type { CallRecord, ExampleInput, ExampleResult, Frame, ItemResult, LoadFailure, Outcome, RecordedItem, RunEvent, Summary } from "../shared/protocol.ts";
import { blank, brokenBy } from "./endings.ts";
import { withMade } from "./made.ts";
import { Realm, RealmGone } from "./realm-client.ts";
import { runWords } from "../shared/run-words.ts";
import { stuckAt, whenStuck } from "./stuck.ts";
import { readExample, readLoad } from "./untrusted.ts";

/** Seconds that the judge may take for one test: trusted code, so this only ends a wait that would have no end. */
const JUDGE_LIMIT = 60;
/** Seconds in which a sandbox that has run nothing answers, if it is still there. */
const SIGN_OF_LIFE = 5;
/** After so many tests that ran out of time the remaining ones are not run. */
const MOST_TIMEOUTS = 2;
/** More calls than this in one test is the author's mistake; the judge says so, this is the backstop. */
const MOST_ROUNDS = 2_100;

export interface SessionExercise {
  function: string;
  /** What tests import of the submission; none where they call its function. */
  names?: string[];
  /** The submission is a program, which a call runs; and what surrounds it, in the sandbox's words. */
  program?: boolean;
  setting?: string;
  /** The reference will be asked what Run code asks. */
  expected?: boolean;
  /** Wall seconds for each test, and for loading the file. */
  time_limit: number;
  /** Bytes that all answers of a run may have together. */
  answers_limit: number;
  items: RecordedItem[];
}

export interface SessionRealms {
  judge: Realm;
  /** A sandbox that has run nothing yet. */
  takeSandbox(): Promise<Realm>;
  /** Has what a snapshot leaves out arrive, where it does not come by itself; gives whether it did. */
  bringLibrary?(): Promise<boolean>;
  /** Asks the last sandbox for what there is to show beside the results, before the event that ends the run. */
  atEnd?(sandbox: Realm): Promise<void>;
}

type CallBytes = Uint8Array;
type Answered = [CallBytes, Uint8Array];

/** Calls on their way. `answered` grows; `missed` settles with the last answer, and rejects where there will be none. */
interface Batch {
  calls: CallBytes[];
  answered: Answered[];
  missed: Promise<boolean>;
}

/** A test on its way: its calls, and what the judge says when they are answered; null if a module was missed. */
interface Flight {
  batch: Batch;
  reply: Promise<Reply | null>;
}

type Reply = { pending: true } | { pending: false; finished: ItemResult };

export class Session {
  readonly #realms: SessionRealms;
  readonly #exercise: SessionExercise;
  readonly #emit: (event: RunEvent) => void;
  readonly #run: number;
  #sandbox: Realm | null = null;
  #stopped = false;
  /** The tests that are on their way, this one first. */
  #flights: Flight[] = [];
  /** The submission imports a module that a sandbox fresh from the snapshot does not have yet. */
  #needsLibrary = false;
  #libraryComes: Promise<boolean> = Promise.resolve(true);
  /** Bytes of all answers so far. */
  #returned = 0;
  /** Every call that was made, by item: what the build records. */
  readonly calls = new Map<string, CallBytes[]>();

  constructor(realms: SessionRealms, exercise: SessionExercise, run: number, emit: (event: RunEvent) => void) {
    this.#realms = realms;
    this.#exercise = exercise;
    this.#run = run;
    this.#emit = (event) => {
      if (!this.#stopped) emit(event);
    };
  }

  /** Ends the run at once; no event of this run follows the one that says so. */
  stop(): void {
    if (this.#stopped) return;
    this.#emit({ event: "stopped", run: this.#run });
    this.#stopped = true;
    this.#sandbox?.kill();
  }

  /** Runs every test and emits the events of the run. Never rejects. */
  async tests(source: string): Promise<void> {
    this.#emit({ event: "started", run: this.#run, kind: "tests" });
    try {
      const failure = await this.#load(source, false);
      if (failure) this.#emit({ event: "load-failed", run: this.#run, failure });
      else this.#emit({ event: "loaded", run: this.#run });
      const results = failure ? [] : await this.#items(source);
      if (this.#stopped) return;
      if (this.#sandbox) await this.#realms.atEnd?.(this.#sandbox);
      const summary = await this.#judge("judge_summary", [JSON.stringify(results), failure ? JSON.stringify(failure) : ""]);
      this.#emit({ event: "finished", run: this.#run, summary: JSON.parse(String(summary)) as Summary });
    } catch (error) {
      this.#emit({ event: "broken", run: this.#run, message: brokenBy(error) });
    } finally {
      this.#sandbox?.kill();
    }
  }

  /** Runs the file as a script, then the function on the example's inputs, or code; or the program. Never rejects. */
  async example(source: string, inputs: ExampleInput[]): Promise<void> {
    this.#emit({ event: "started", run: this.#run, kind: "example" });
    try {
      const failure = await this.#load(source, true);
      if (failure) {
        this.#emit({ event: "load-failed", run: this.#run, failure });
        return;
      }
      this.#emit({ event: "loaded", run: this.#run });
      const more = this.#exercise.function || this.#exercise.program || inputs.some(({ text }) => text.trim());
      const result = more ? await this.#example(source, inputs) : { ok: true };
      if (this.#sandbox) await this.#realms.atEnd?.(this.#sandbox);
      this.#emit({ event: "example", run: this.#run, result });
    } catch (error) {
      this.#emit({ event: "broken", run: this.#run, message: brokenBy(error) });
    } finally {
      this.#sandbox?.kill();
    }
  }

  async #example(source: string, inputs: ExampleInput[]): Promise<ExampleResult> {
    try {
      const pairs = JSON.stringify(inputs.map(({ name, text, like }) => [name, text, like ?? ""]));
      const [sandbox, { time_limit: limit, expected }] = [this.#sandboxNow(), this.#exercise];
      const answer = await sandbox.request("sandbox_example", [pairs], limit);
      if (!(await this.#missesLibrary())) return expected ? await withMade(readExample(answer), sandbox, limit) : readExample(answer);
    } catch (error) {
      const { message, stuck } = this.#ending(error, source);
      return { ok: false, message, frames: stuck ? [stuck] : [] };
    }
    this.#lackLibrary();
    // What loaded without the library loads with it, unless the file decides by chance.
    const failure = await this.#load(source, true);
    return failure ? { ok: false, message: failure.message, frames: failure.frames ?? [] } : await this.#example(source, inputs);
  }

  #sandboxNow(): Realm {
    if (!this.#sandbox) throw new Error("no sandbox");
    return this.#sandbox;
  }

  async #load(source: string, asMain: boolean, again = false): Promise<LoadFailure | null> {
    const sandbox = (this.#sandbox = await this.#realms.takeSandbox());
    if (this.#stopped) {
      sandbox.kill();
      throw new RealmGone("killed", "stopped");
    }
    if (this.#needsLibrary && (await this.#libraryComes)) await sandbox.library;
    if (this.#stopped) throw new RealmGone("killed", "stopped");
    sandbox.onPrint = (text) => this.#emit({ event: "printed", run: this.#run, text });
    // A spare that was ended by the system says nothing, which shall not be taken for a submission that does not end.
    let alive = false;
    sandbox.request("library_missed", [], SIGN_OF_LIFE).then(() => (alive = true), () => undefined);
    try {
      const { function: name, names = [], answers_limit: most, setting = "" } = this.#exercise;
      const values = [source, name, "solution.py", asMain, names, String(most), setting];
      const answer = await sandbox.request("sandbox_load", values, this.#exercise.time_limit);
      if (await this.#missesLibrary()) {
        this.#lackLibrary();
        return await this.#load(source, asMain);
      }
      return readLoad(answer);
    } catch (error) {
      if (!alive && (again || this.#stopped)) throw error;
      if (!alive) return await this.#load(source, asMain, true);
      const { outcome, message, stuck } = this.#ending(error, source, runWords.timeoutLoading);
      return { verdict: outcome === "timeout" ? "time-limit-exceeded" : "compile-error", message, frames: stuck ? [stuck] : [] };
    }
  }

  async #items(source: string): Promise<ItemResult[]> {
    const results: ItemResult[] = [];
    let timeouts = 0;
    for (const [place, item] of this.#exercise.items.entries()) {
      if (this.#stopped) break;
      let result: ItemResult;
      if (timeouts >= MOST_TIMEOUTS) {
        result = blank(item, "not-run", runWords.notRun);
      } else if (this.#spent && this.#flights.length === 0) {
        result = blank(item, "not-run", runWords.notRunReturned(this.#answersSize));
      } else {
        this.#emit({ event: "item-started", run: this.#run, id: item.id });
        result = await this.#item(place, source);
      }
      if (result.outcome === "timeout") timeouts += 1;
      results.push(result);
      this.#emit({ event: "item-finished", run: this.#run, result });
    }
    return results;
  }

  async #item(place: number, source: string): Promise<ItemResult> {
    const item = this.#exercise.items[place] as RecordedItem;
    if (this.#flights.length === 0) {
      const lost = await this.#freshSandbox(item, source);
      if (lost) return lost;
      this.#launch(place);
    }
    const flight = this.#flights.shift();
    if (!flight) return await this.#rounds(item, source);
    try {
      if (await flight.batch.missed) {
        this.#flights = [];
        this.#lackLibrary();
        return await this.#item(place, source);
      }
    } catch (error) {
      this.#flights = [];
      return await this.#fault(item, flight.batch, error, source);
    }
    const reply = (await flight.reply) as Reply;
    if (!reply.pending) return this.#finished(item, flight.batch.answered, reply.finished);
    // A wrong answer led to a call that the build did not see, and no later test's calls must come before it.
    if (this.#flights.length === 0) return await this.#rounds(item, source, flight.batch.answered);
    this.#flights = [];
    this.#sandboxNow().kill();
    return (await this.#freshSandbox(item, source)) ?? (await this.#rounds(item, source));
  }

  /** Another sandbox if there is none any more; a result if it cannot load what the first one has loaded. */
  async #freshSandbox(item: RecordedItem, source: string): Promise<ItemResult | null> {
    if (!this.#sandbox?.gone) return null;
    const failure = await this.#load(source, false);
    return failure && blank(item, "died", failure.message);
  }

  /** Sends this test and those after it on their way, up to the first whose calls are not all known. */
  #launch(place: number): void {
    const flights: Flight[] = [];
    this.#flights = flights;
    for (const item of this.#exercise.items.slice(place)) {
      if (!isWhole(item)) break;
      const batch = this.#send(item.calls.map(decodeBase64), this.#exercise.time_limit);
      const reply = batch.missed.then((missed) => (missed || this.#flights !== flights ? null : this.#judged(item, batch.answered)));
      reply.catch(() => undefined); // looked at when it is this test's turn
      flights.push({ batch, reply });
    }
  }

  /**
   * A test alone: its recorded calls, unless they are `answered` already, then one call after the other until the judge needs no
   * further one.
   */
  async #rounds(item: RecordedItem, source: string, answered: Answered[] = []): Promise<ItemResult> {
    const time = awakeLimit(this.#exercise.time_limit);
    try {
      let batch = answered.length > 0 ? await this.#pending(time) : this.#send(item.calls.map(decodeBase64), time.left());
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        try {
          if (await batch.missed) {
            this.#lackLibrary();
            return (await this.#freshSandbox(item, source)) ?? (await this.#rounds(item, source));
          }
        } catch (error) {
          return await this.#fault(item, { ...batch, answered: [...answered, ...batch.answered] }, error, source, batch.answered.length);
        }
        const more = answered.length > 0;
        answered.push(...batch.answered);
        const reply = await this.#judged(item, batch.answered, more);
        if (!reply.pending) return this.#finished(item, answered, reply.finished);
        batch = await this.#pending(time);
      }
    } finally {
      time.stop();
    }
    return blank(item, "broken", runWords.tooManyCalls(MOST_ROUNDS));
  }

  /** What a run may return, in whole megabytes. */
  get #answersSize(): number {
    return Math.floor(this.#exercise.answers_limit / 1e6);
  }

  get #spent(): boolean {
    return this.#returned > this.#exercise.answers_limit;
  }

  /** The call that the judge waits for, on its way. */
  async #pending(time: AwakeLimit): Promise<Batch> {
    const call = (await this.#judge("judge_pending", [])) as CallBytes;
    return this.#send([call], Math.max(time.left(), 0.001));
  }

  /**
   * Hands answers over to the judge: they are gone here, and freed there when they are judged. With `more`, they follow those that
   * it was given last.
   */
  async #judged(item: RecordedItem, answered: Answered[], more = false): Promise<Reply> {
    const moved = answered.map(([, answer]) => answer.buffer as ArrayBuffer);
    return JSON.parse(String(await this.#realms.judge.request("judge_run", [item.id, answered, more], JUDGE_LIMIT, moved))) as Reply;
  }

  #finished(item: RecordedItem, answered: Answered[], result: ItemResult): ItemResult {
    this.calls.set(item.id, answered.map(([call]) => call));
    return result;
  }

  /** The result of a test whose sandbox was lost with so many of the batch's calls answered. */
  async #fault(item: RecordedItem, { calls, answered }: Batch, error: unknown, source: string, ofBatch = answered.length): Promise<ItemResult> {
    const { outcome, message, stuck } = this.#ending(error, source);
    this.calls.set(item.id, [...answered.map(([call]) => call), ...calls.slice(ofBatch, ofBatch + 1)]);
    return { ...blank(item, outcome, message), stuck, calls: await this.#callsUpTo(answered.length, calls[ofBatch]) };
  }

  /** Has the sandbox make `calls` within so many seconds. */
  #send(calls: CallBytes[], seconds: number): Batch {
    const sandbox = this.#sandboxNow();
    const answered: Answered[] = [];
    const done = sandbox.each("sandbox_call", calls.map((call) => [call]), seconds, (index, value) => {
      this.#returned += value instanceof Uint8Array ? value.buffer.byteLength : 0;
      if (value instanceof Uint8Array && !this.#spent) answered.push([calls[index] as CallBytes, value]);
      else sandbox.kill(); // which ends this item
    });
    const missed = Promise.all([this.#missesLibrary(seconds), done]).then(([misses]) => misses);
    missed.catch(() => undefined); // looked at when it is this test's turn
    return { calls, answered, missed };
  }

  /**
   * Whether the submission, in what it was asked to do so far, missed a module that arrives with the library. Once only: where the
   * library never comes, Python's own error says what is missing. `seconds` is what the sandbox has for what it was asked before.
   */
  async #missesLibrary(seconds = 0): Promise<boolean> {
    const sandbox = this.#sandboxNow();
    if (this.#needsLibrary || sandbox.whole) return false;
    return (await sandbox.request("library_missed", [], seconds + this.#exercise.time_limit)) === "true";
  }

  /** Ends this sandbox. The next one waits for the library, and does again what this one did. */
  #lackLibrary(): void {
    this.#needsLibrary = true;
    this.#sandboxNow().kill();
    this.#libraryComes = this.#realms.bringLibrary?.() ?? Promise.resolve(true);
    this.#emit({ event: "anew", run: this.#run });
  }

  /** So much of the library is here, which this run may be waiting for. */
  awaits(done: number, total: number): void {
    if (this.#needsLibrary) this.#emit({ event: "awaits", run: this.#run, done, total });
  }

  async #judge(op: string, values: Parameters<Realm["request"]>[1]): ReturnType<Realm["request"]> {
    return this.#realms.judge.request(op, values, JUDGE_LIMIT);
  }

  /** The calls of a test whose sandbox was lost: `done` were answered, then came the one whose arguments are told. */
  async #callsUpTo(done: number, lost: CallBytes | undefined): Promise<CallRecord[]> {
    const calls = Array.from({ length: done }, (): CallRecord => ({ arguments: [], seconds: null, printed: "" }));
    if (!lost) return calls;
    const described = await this.#judge("judge_describe", [lost]);
    return [...calls, { arguments: JSON.parse(String(described)) as CallRecord["arguments"], seconds: null, printed: "" }];
  }

  /** What the end of a sandbox means for the test that was running, and the line at which the time was up. */
  #ending(error: unknown, source: string, late: (seconds: number) => string = runWords.timeout): { outcome: Outcome; message: string; stuck: Frame | null } {
    if (error instanceof RealmGone && error.reason === "limit") {
      const seen = this.#sandbox?.seen;
      const stuck = seen ? stuckAt(seen.line, source) : null;
      const where = seen && stuck ? ` ${whenStuck(seen, performance.now())}` : "";
      return { outcome: "timeout", message: late(this.#exercise.time_limit) + where, stuck };
    }
    if (this.#spent) {
      return { outcome: "memory", message: runWords.returnedTooMuch(this.#answersSize), stuck: null };
    }
    // It is gone, or it answers with what is no answer: a submission that changed it so far gets another one for the next test.
    this.#sandbox?.kill();
    return { outcome: "died", message: runWords.died, stuck: null };
  }
}

/** Whether all calls of this test are known before it runs. */
function isWhole({ calls, open }: RecordedItem): boolean {
  return calls.length > 0 && !open;
}
