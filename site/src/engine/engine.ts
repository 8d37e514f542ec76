/** What the page talks to: boots Python, falls back where the snapshot does not fit, and drives one run at a time. */

import { bootFailure, CannotStart, requireBrowser } from "./boot-fault.ts";
import { DownloadFailed, fetchJson } from "./downloads.ts";
import { Misconceptions } from "./misconception.ts";
import type { BootEvent, Engine, EngineEvent, ExampleInput, ExerciseData, Hitch, LentSandbox, Pace, TestsBundle, Verdict } from "../shared/protocol.ts";
import { PaceMeter } from "./pace.ts";
import { drawnIn, mayShow, takeDrawing } from "./drawn.ts";
import { type Realm, RealmGone } from "./realm-client.ts";
import { mayBootPlainly, Realms } from "./realms.ts";
import { RuntimeFiles } from "./runtime-files.ts";
import { Session } from "./session.ts";
import { createStore } from "../shared/storage.ts";
import { runWords } from "../shared/run-words.ts";

const JUDGE_OPEN_LIMIT = 60;
/** Milliseconds after which the page is told again how far a download is, if no percent has passed. */
const TELL_AFTER = 1000;
/** Stands in the storage while a boot from the snapshot is under way: one that never ended chooses the plain boot next time. */
const UNFINISHED = "unfinished-boot";
/** Items of which the calls are kept, for a look inside. */
const MOST_KEPT = 200;

/** Marks in the browser's timeline, for benchmarks, tests and whoever looks at a recording. */
function mark(event: EngineEvent): void {
  if (event.event === "boot" && event.step === "ready") performance.mark("katalite:ready");
  if (event.event === "loaded") performance.mark("katalite:loaded");
  if (event.event === "item-finished") performance.mark("katalite:item", { detail: [event.result.id, event.result.outcome] });
  if (event.event === "finished") performance.mark("katalite:verdict", { detail: event.summary.verdict });
}

interface Ready {
  realms: Realms;
  bundle: TestsBundle;
  /** Settles when the judge has collected the tests. What it is asked meanwhile waits its turn. */
  collected: Promise<void>;
}

class BrowserEngine implements Engine {
  readonly #data: ExerciseData;
  readonly #go: Promise<unknown>;
  readonly #listeners: ((event: EngineEvent) => void)[] = [];
  readonly #store = createStore();
  #lastBoot: BootEvent = { event: "boot", step: "download", done: 0, total: 0, message: "", fault: null };
  #files: RuntimeFiles | null = null;
  #realms: Realms | null = null;
  /** The snapshot turned out to be of no use here, or a start from it got stuck. */
  #plainly = false;
  #ready: Promise<Ready>;
  #session: Session | null = null;
  #misconceptions: Misconceptions | null = null;
  #runs = 0;
  /** Runs that were asked for and are not over. */
  #driven = 0;
  #failed = new Map<string, readonly Uint8Array[]>();
  #settleAsked: () => void = () => undefined;
  readonly asked = new Promise<void>((resolve) => (this.#settleAsked = resolve));

  constructor(data: ExerciseData, go: Promise<unknown>) {
    this.#data = data;
    this.#go = go;
    // Whoever leaves in the middle of a boot has not met a crash.
    addEventListener("pagehide", () => this.#store.remove(UNFINISHED));
    addEventListener("online", () => {
      if (this.#lastBoot.fault === "network") this.retry();
    });
    this.#ready = this.#boot();
  }

  subscribe(listener: (event: EngineEvent) => void): void {
    this.#listeners.push(listener);
    listener(this.#lastBoot);
  }

  run(source: string): void {
    void this.#while((session) => session.tests(source));
  }

  runExample(source: string, inputs: ExampleInput[]): void {
    void this.#while((session) => session.example(source, inputs));
  }

  stop(): void {
    this.#runs += 1; // also forgets a run that waits for Python
    this.#session?.stop();
    this.#session = null;
  }

  async lend<T>(use: (sandbox: LentSandbox, setting: string) => Promise<T>): Promise<T> {
    const { realms, bundle } = await this.#ready;
    const library = realms.bringLibrary();
    const sandbox = await realms.takeSandbox();
    try {
      if (await library) await sandbox.library;
      return await use(sandbox, bundle.setting);
    } finally {
      sandbox.kill();
      // A run that has begun has one, and opens the next itself: a small machine shall not have both now.
      if (this.#driven === 0) realms.prepare();
    }
  }

  calls(item: string): readonly Uint8Array[] {
    return this.#failed.get(item) ?? [];
  }

  retry(): void {
    this.stop();
    this.#startOver();
  }

  /** What is here of the files stays, unless what was made of them does not start. */
  #startOver(): Promise<Ready> {
    this.#realms?.close();
    const { step, fault } = this.#lastBoot;
    if (step === "failed" && fault !== "network") {
      this.#files?.close();
      this.#files = null;
    }
    this.#ready = this.#boot();
    return this.#ready;
  }

  #emit(event: EngineEvent): void {
    if (event.event === "boot") this.#lastBoot = event;
    mark(event);
    for (const listener of this.#listeners) listener(event);
  }

  #step(step: BootEvent["step"], done = 0, total = 0, pace?: Pace): void {
    this.#emit({ event: "boot", step, done, total, message: "", fault: null, ...(pace && { pace }) });
  }

  /** Starts everything that a first run needs. A failure is an event, and `retry` starts over. */
  #boot(): Promise<Ready> {
    const address = new URL(this.#data.bundle, location.href).href;
    const bundle = this.#go.then(() => fetchJson<TestsBundle>(address, runWords.fetch.what.tests));
    bundle.catch(() => undefined); // told when it is awaited, which may be after Python has started
    const ready = this.#open(bundle);
    ready.catch(() => undefined).finally(this.#settleAsked);
    ready.then(
      () => this.#step("ready"),
      (error: unknown) => this.#emit(bootFailure(error)),
    );
    return ready;
  }

  async #open(bundle: Promise<TestsBundle>): Promise<Ready> {
    requireBrowser();
    if (this.#store.read(UNFINISHED) !== null) {
      console.info("The last start of Python did not end, so this one goes without the memory snapshot.");
      this.#plainly = true;
    }
    if (!this.#plainly) {
      this.#store.write(UNFINISHED, "1");
      try {
        return await this.#start("snapshot", bundle);
      } catch (error) {
        this.#store.remove(UNFINISHED);
        if (!(error instanceof RealmGone)) throw error;
        // After a start that got stuck the way on is another kind of start, but only when somebody asks for one.
        this.#plainly = true;
        if (this.#realms && !mayBootPlainly(this.#realms, error)) throw error;
        console.info("The memory snapshot cannot be used here, so Python starts plainly:", error);
        void this.#files?.forget("snapshot").catch(() => undefined);
      }
    }
    try {
      return await this.#start("plain", bundle);
    } finally {
      this.#store.remove(UNFINISHED);
    }
  }

  async #start(mode: "snapshot" | "plain", bundle: Promise<TestsBundle>): Promise<Ready> {
    const realms = this.#newRealms(mode);
    try {
      const ready = await this.#openRealms(realms, bundle);
      this.#mind(ready);
      return ready;
    } catch (error) {
      realms.close();
      throw error;
    }
  }

  /** The judge may still fail. Then the next try is a plain boot, unless it is the tests that are wrong. */
  #mind({ realms, collected }: Ready): void {
    collected.then(
      () => this.#store.remove(UNFINISHED),
      (error: unknown) => {
        if (error instanceof CannotStart) this.#store.remove(UNFINISHED);
        if (this.#realms === realms) this.#emit(bootFailure(error));
      },
    );
  }

  #newRealms(mode: "snapshot" | "plain"): Realms {
    const small = matchMedia("(pointer: coarse)").matches;
    this.#files ??= new RuntimeFiles(new URL(this.#data.runtime, location.href).href);
    this.#realms = new Realms(this.#files, mode, this.#data.memory_limit, small, (done, total) => this.#session?.awaits(done, total));
    return this.#realms;
  }

  async #openRealms(realms: Realms, bundle: Promise<TestsBundle>): Promise<Ready> {
    this.#step("download");
    await this.#go;
    let over = false;
    let shown: { percent: number; hitch: Hitch | null; at: number } | null = null;
    const meter = new PaceMeter();
    const started = realms.start((done, total, hitch) => {
      void realms.started.then(this.#settleAsked);
      const now = performance.now();
      const pace = { ...meter.note(done, total, now), hitch };
      // A step for each percent only: with one for each piece that arrives, drawing takes longer than inflating.
      const percent = Math.floor((100 * done) / total);
      const same = shown && percent === shown.percent && hitch === shown.hitch && now - shown.at < TELL_AFTER;
      // When one file has failed, others are still arriving; they shall not cover what is said about it.
      if (over || same) return;
      shown = { percent, hitch, at: now };
      this.#step(done === total ? "start" : "download", done, total, pace);
    });
    // The judge collects the tests while the sandbox starts, and while it loads the first submission.
    const collected = this.#collect(realms, bundle);
    collected.catch(() => undefined);
    await started.finally(() => (over = true));
    const ready = { realms, bundle: await bundle, collected };
    // What is asked of the judge would come before it has opened where that waits for the library.
    if (ready.bundle.library) await collected;
    return ready;
  }

  /** Has the judge collect the tests. Raises CannotStart, which says what is wrong with them. */
  async #collect(realms: Realms, bundle: Promise<TestsBundle>): Promise<void> {
    await realms.judge.ready;
    const { spec, library } = await bundle;
    if (library) {
      if (!(await realms.bringLibrary())) throw new DownloadFailed(runWords.fetch.library);
      await realms.judge.library;
    }
    const opened = await realms.judge.request("judge_open", [JSON.stringify(spec)], JUDGE_OPEN_LIMIT);
    const { problems } = JSON.parse(String(opened)) as { problems: string[] };
    if (problems.length > 0) throw new CannotStart("tests", problems.join(" "));
  }

  async #while(drive: (session: Session) => Promise<void>): Promise<void> {
    this.#driven += 1;
    await this.#begin(drive).finally(() => (this.#driven -= 1));
  }

  async #begin(drive: (session: Session) => Promise<void>): Promise<void> {
    this.stop();
    const run = this.#runs;
    let ready: Ready;
    try {
      ready = await this.#ready;
      // The judge lives as long as the page, unless the system or a fault in it has ended it.
      if (run === this.#runs && ready.realms.judge.gone) ready = await this.#startOver();
    } catch {
      return; // the boot's own event says what happened, and a retry is offered there
    }
    if (run !== this.#runs) return;
    const { realms, bundle } = ready;
    let verdict: Verdict | undefined;
    const { figures, time_limit: seconds } = this.#data;
    const atEnd = async (sandbox: Realm, source: string): Promise<void> => {
      if (!figures && !mayShow(source)) return;
      const drawn = await drawnIn(sandbox, seconds);
      if (run === this.#runs) this.#emit({ event: "drawn", run, drawn });
    };
    const failed = new Map<string, readonly Uint8Array[]>();
    const session: Session = new Session(
      {
        judge: realms.judge,
        takeSandbox: () => (figures ? takeDrawing(realms) : realms.takeSandbox()),
        bringLibrary: () => realms.bringLibrary(),
        atEnd,
      },
      {
        function: this.#data.function,
        names: this.#data.names,
        program: this.#data.program,
        setting: bundle.setting,
        expected: this.#data.expected !== null,
        time_limit: this.#data.time_limit,
        answers_limit: this.#data.answers_limit,
        items: bundle.items,
      },
      run,
      (event) => {
        if (event.event === "started" && event.kind === "tests") this.#failed = failed;
        if (event.event === "item-finished" && event.result.outcome !== "passed" && failed.size < MOST_KEPT) {
          failed.set(event.result.id, session.calls.get(event.result.id) ?? []);
        }
        this.#emit(event);
        if (event.event === "finished") verdict = event.summary.verdict;
      },
    );
    this.#session = session;
    await drive(session);
    realms.prepare();
    void realms.bringLibrary();
    if (this.#session === session) this.#session = null;
    if (verdict) await this.#explain(run, verdict, ready);
  }

  /** After the verdict, so that nobody waits for it. */
  async #explain(run: number, verdict: Verdict, { realms, bundle }: Ready): Promise<void> {
    const address = bundle.misconceptions && new URL(bundle.misconceptions, new URL(this.#data.bundle, location.href)).href;
    this.#misconceptions ??= new Misconceptions(address);
    const found = await this.#misconceptions.name(verdict, realms.judge, () => run === this.#runs);
    if (found && run === this.#runs) this.#emit({ event: "misconception", run, hint: found.hint });
  }
}

/** Nothing is fetched before `go`. */
export function createEngine(data: ExerciseData, go: Promise<unknown>): Engine {
  return new BrowserEngine(data, go);
}
