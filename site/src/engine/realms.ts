/**
 * The interpreters of a page: one judge for the whole visit, and a sandbox for every run. At rest there are the judge and one
 * sandbox that has run nothing; another one starts when a run lasts, so that Stop costs nothing.
 */

import { DownloadFailed, LineBroke, type Progress } from "./downloads.ts";
import type { BootMode } from "../shared/protocol.ts";
import { type Realm, RealmGone } from "./realm-client.ts";
import type { RuntimeFiles } from "./runtime-files.ts";

/** Milliseconds of a run after which the next sandbox starts. A usual run is over by then and has the machine to itself. */
const NEXT_SANDBOX_AFTER = 300;
/** Milliseconds after the start until the library comes by itself, unless somebody runs something before. */
const LIBRARY_AFTER = 2000;

export class Realms {
  readonly mode: Exclude<BootMode, "make">;
  readonly judge: Realm;
  readonly #files: RuntimeFiles;
  readonly #memoryLimit: number;
  /** Small machines keep one sandbox at a time, and so do those that have refused the memory for another one. */
  #single: boolean;
  #spare: Realm | null;
  /** All files of a start are here. */
  #supplied = false;
  #library: Promise<boolean> | null = null;
  readonly #onLibrary: Progress;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #libraryTimer: ReturnType<typeof setTimeout> | undefined;

  /** `onLibrary` hears how much is here of what comes after the start. */
  constructor(files: RuntimeFiles, mode: Exclude<BootMode, "make">, memoryLimit: number, single: boolean, onLibrary: Progress) {
    this.#files = files;
    this.mode = mode;
    this.#memoryLimit = memoryLimit;
    this.#single = single;
    this.#onLibrary = onLibrary;
    // Opened before their files arrive: they compile each one as it comes.
    this.judge = files.frame.open(mode, null);
    this.#spare = this.#openSandbox();
  }

  /** Settles when the page's thread is not needed for a while: files arrive without it. */
  get started(): Promise<unknown> {
    return this.#files.frame.started;
  }

  /**
   * Brings the files and waits until judge and sandbox answer. Raises DownloadFailed, or RealmGone with its reason: "mismatch"
   * also where the host has no snapshot that can be used.
   */
  async start(progress: Progress): Promise<void> {
    const ready = Promise.all([this.judge.ready, this.#spare?.ready]);
    // A start that fails before all is here is not told later than it is known.
    await Promise.race([this.#bring(progress), ready]);
    this.#supplied = true;
    for (const realm of [this.judge, this.#spare]) realm?.supplied();
    await ready;
    if (this.mode === "snapshot") this.#libraryTimer = setTimeout(() => void this.bringLibrary(), LIBRARY_AFTER);
    else this.#files.frame.end();
  }

  async #bring(progress: Progress): Promise<void> {
    const total = await this.#files.size(["boot", this.mode]);
    const counts = { boot: 0, own: 0 };
    const count =
      (group: keyof typeof counts): Progress =>
      (done, _total, hitch) => {
        counts[group] = done;
        progress(counts.boot + counts.own, total, hitch);
      };
    const own = this.#files.bring([this.mode], count("own")).catch((error: unknown) => rethrow(error, this.mode));
    await Promise.all([this.#files.bring(["boot"], count("boot")), own]);
  }

  /**
   * Brings what the snapshot leaves out, once; it comes after the first run, unless that run misses a module. Gives whether it is
   * here. Where the line broke, the next call goes on.
   */
  bringLibrary(): Promise<boolean> {
    clearTimeout(this.#libraryTimer);
    if (this.mode !== "snapshot") return Promise.resolve(true);
    this.#library ??= this.#files.bring(["library"], this.#onLibrary).then(
      () => {
        this.#files.frame.end();
        return true;
      },
      (error: unknown) => {
        console.warn("Python's library is not complete:", error);
        if (error instanceof LineBroke) this.#library = null;
        return false;
      },
    );
    return this.#library;
  }

  /** A sandbox that has run nothing. */
  async takeSandbox(): Promise<Realm> {
    const spare = this.#spare;
    this.#spare = null;
    clearTimeout(this.#timer);
    // A run has line and machine to itself; the library comes when it is over, or when it is missed.
    clearTimeout(this.#libraryTimer);
    this.#timer = setTimeout(() => this.#single || this.prepare(), NEXT_SANDBOX_AFTER);
    if (spare && !spare.gone) {
      // It may be starting still, and fail, as where memory was short a moment ago: the run gets another one then.
      const failure: unknown = await spare.ready.then(() => null, (error: unknown) => error);
      if (failure === null) return spare;
      if (failure instanceof RealmGone && failure.reason === "killed") throw failure;
    }
    const sandbox = this.#openSandbox();
    await sandbox.ready;
    return sandbox;
  }

  /** Starts the next sandbox, unless there is one. */
  prepare(): void {
    clearTimeout(this.#timer);
    if (this.#spare && !this.#spare.gone) return;
    this.#spare = this.#openSandbox();
  }

  /** Ends the interpreters. Their files stay. */
  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#libraryTimer);
    for (const realm of [this.judge, this.#spare]) realm?.kill();
  }

  #openSandbox(): Realm {
    const sandbox = this.#files.frame.open(this.mode, this.#memoryLimit);
    if (this.#supplied) sandbox.supplied();
    sandbox.ready.catch((error: unknown) => {
      if (error instanceof RealmGone && error.reason === "memory") this.#single = true;
    });
    return sandbox;
  }
}

function rethrow(error: unknown, mode: BootMode): never {
  const missing = error instanceof DownloadFailed && !(error instanceof LineBroke);
  throw mode === "snapshot" && missing ? new RealmGone("mismatch", error.message) : error;
}

/**
 * Whether a boot that failed like this may succeed plainly: where the snapshot cannot be used, and where memory is short, as a plain
 * boot needs none for it. Never because the start was slow.
 */
export function mayBootPlainly(realms: Realms, error: unknown): boolean {
  return realms.mode === "snapshot" && error instanceof RealmGone && ["mismatch", "memory", "died"].includes(error.reason);
}
