/** What the page talks to: downloads the runtime, keeps a judge and a spare sandbox, and drives one run at a time. */

import { openRealm, type RealmFiles } from "./browser-realm.ts";
import { downloadRuntime, fetchJson } from "./downloads.ts";
import type { BootEvent, Engine, EngineEvent, ExampleInput, ExerciseData, TestsBundle } from "./protocol.ts";
import type { Realm } from "./realm-client.ts";
import { Session } from "./session.ts";

/** The three scripts that make up a realm's worker, in the order in which they must run. */
const SCRIPTS = ["pyodide.js", "pyodide.asm.js", "realm.js"];
const PACKAGES = ["numpy", "pytest", "katalite-grader"];
const JUDGE_OPEN_LIMIT = 60;

interface Ready {
  judge: Realm;
  bundle: TestsBundle;
}

class BrowserEngine implements Engine {
  readonly #data: ExerciseData;
  readonly #listeners: ((event: EngineEvent) => void)[] = [];
  #lastBoot: BootEvent = { event: "boot", step: "download", done: 0, total: 0, message: "" };
  #files: Promise<RealmFiles>;
  #ready: Promise<Ready>;
  #spare: Realm | null = null;
  #session: Session | null = null;
  #runs = 0;

  constructor(data: ExerciseData) {
    this.#data = data;
    [this.#files, this.#ready] = this.#boot();
  }

  subscribe(listener: (event: EngineEvent) => void): void {
    this.#listeners.push(listener);
    listener(this.#lastBoot);
  }

  run(source: string): void {
    void this.#begin((session) => session.tests(source));
  }

  runExample(source: string, inputs: ExampleInput[]): void {
    void this.#begin((session) => session.example(source, inputs));
  }

  stop(): void {
    this.#session?.stop();
    this.#session = null;
  }

  retry(): void {
    this.stop();
    this.#spare?.kill();
    this.#spare = null;
    void this.#ready.then(({ judge }) => judge.kill(), () => undefined);
    [this.#files, this.#ready] = this.#boot();
  }

  #emit(event: EngineEvent): void {
    if (event.event === "boot") this.#lastBoot = event;
    for (const listener of this.#listeners) listener(event);
  }

  /** Starts everything that a first run needs; a failure is an event, and `retry` starts over. */
  #boot(): [Promise<RealmFiles>, Promise<Ready>] {
    const step = (step: BootEvent["step"], message = "", done = 0, total = 0): void =>
      this.#emit({ event: "boot", step, done, total, message });
    const files = this.#download((done, total) => step("download", "", done, total));
    const ready = (async (): Promise<Ready> => {
      const address = new URL(this.#data.bundle, location.href).href;
      const [loaded, bundle] = await Promise.all([files, fetchJson<TestsBundle>(address, "the tests")]);
      step("start");
      const judge = openRealm(loaded, null);
      this.#spare = this.#openSandbox(loaded);
      await judge.ready;
      const opened = JSON.parse(
        String(await judge.request("judge_open", [JSON.stringify(bundle.spec)], JUDGE_OPEN_LIMIT)),
      ) as { problems: string[] };
      if (opened.problems.length > 0) throw new Error(opened.problems.join(" "));
      await this.#spare.ready;
      step("ready");
      return { judge, bundle };
    })();
    ready.catch((error: unknown) => step("failed", error instanceof Error ? error.message : String(error)));
    return [files, ready];
  }

  async #download(progress: (done: number, total: number) => void): Promise<RealmFiles> {
    const address = new URL(this.#data.runtime, location.href).href;
    const { files } = await downloadRuntime(address, progress);
    const script = new Blob(SCRIPTS.map((name) => [files.get(name) ?? new ArrayBuffer(0), "\n;\n"]).flat());
    const others = [...files].filter(([name]) => !SCRIPTS.includes(name));
    return { script, files: Object.fromEntries(others), packages: PACKAGES };
  }

  #openSandbox(files: RealmFiles): Realm {
    return openRealm(files, this.#data.memory_limit);
  }

  /** An unused sandbox; the next one starts as soon as this one is taken. */
  async #takeSandbox(): Promise<Realm> {
    const files = await this.#files;
    const sandbox = this.#spare && !this.#spare.gone ? this.#spare : this.#openSandbox(files);
    this.#spare = null;
    await sandbox.ready;
    return sandbox;
  }

  async #begin(drive: (session: Session) => Promise<void>): Promise<void> {
    this.stop();
    const run = ++this.#runs;
    let ready: Ready;
    try {
      ready = await this.#ready;
    } catch {
      return; // the boot's own event says what happened, and a retry is offered there
    }
    if (run !== this.#runs) return;
    const session = new Session(
      { judge: ready.judge, takeSandbox: () => this.#takeSandbox() },
      { function: this.#data.function, time_limit: this.#data.time_limit, items: ready.bundle.items },
      run,
      (event) => this.#emit(event),
    );
    this.#session = session;
    await drive(session);
    if (this.#session === session) this.#session = null;
    if (!this.#spare) this.#spare = this.#openSandbox(await this.#files);
  }
}

export function createEngine(data: ExerciseData): Engine {
  return new BrowserEngine(data);
}
