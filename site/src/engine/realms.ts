/**
 * The interpreters of a page: one judge for the whole visit, and a sandbox for every run. At rest there are the judge and one
 * sandbox that has run nothing; another one starts when a run lasts, so that Stop costs nothing.
 */

import { RealmFrame } from "./browser-realm.ts";
import { download, DownloadFailed, fetchJson, type Progress } from "./downloads.ts";
import type { BootMode, FileUse, RuntimeFile, RuntimeManifest } from "../shared/protocol.ts";
import { type Realm, RealmGone } from "./realm-client.ts";

/** Milliseconds of a run after which the next sandbox starts. A usual run is over by then and has the machine to itself. */
const NEXT_SANDBOX_AFTER = 300;
/** Milliseconds after the start until the library comes by itself: a first run that waited for Python is over by then. */
const LIBRARY_AFTER = 2000;

export class Realms {
  readonly mode: Exclude<BootMode, "make">;
  readonly judge: Realm;
  readonly #frame = new RealmFrame();
  readonly #memoryLimit: number;
  /** Small machines keep one sandbox at a time, and so do those that have refused the memory for another one. */
  #single: boolean;
  #spare: Realm | null;
  #loseLibrary: () => void = () => undefined;
  readonly #libraryLost = new Promise<void>((resolve) => (this.#loseLibrary = resolve));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #libraryTimer: ReturnType<typeof setTimeout> | undefined;
  #fetchLibrary: () => void = () => undefined;

  constructor(mode: Exclude<BootMode, "make">, memoryLimit: number, single: boolean) {
    this.mode = mode;
    this.#memoryLimit = memoryLimit;
    this.#single = single;
    // Opened before their files arrive: they compile each one as it comes.
    this.judge = this.#watched(this.#frame.open(mode, null));
    this.#spare = this.#openSandbox();
  }

  /** Settles when the page's thread is not needed for a while: files arrive without it. */
  get started(): Promise<unknown> {
    return this.#frame.started;
  }

  /**
   * Brings the files and waits until judge and sandbox answer. Raises DownloadFailed, or RealmGone with its reason: "mismatch"
   * also where it is the snapshot that cannot be had.
   */
  async start(manifestAddress: string, progress: Progress): Promise<void> {
    const manifest = await fetchJson<RuntimeManifest>(manifestAddress, "the list of Python's files");
    const needed = (use: FileUse): RuntimeFile[] => manifest.files.filter((file) => file.use === use);
    this.#fetchLibrary = () => {
      download(needed("library"), manifestAddress, this.#frame, () => undefined)
        .catch((error: unknown) => {
          console.warn("Python's library is not complete:", error);
          this.#loseLibrary();
        })
        .finally(() => this.#frame.end());
    };
    const total = [...needed("boot"), ...needed(this.mode)].reduce((sum, { bytes }) => sum + bytes, 0);
    const counts = { boot: 0, own: 0 };
    const bring = (use: FileUse, group: keyof typeof counts): Promise<void> =>
      download(needed(use), manifestAddress, this.#frame, (done) => {
        counts[group] = done;
        progress(counts.boot + counts.own, total);
      });
    await Promise.all([bring("boot", "boot"), bring(this.mode, "own").catch((error: unknown) => rethrow(error, this.mode))]);
    await Promise.all([this.judge.ready, this.#spare?.ready]);
    if (this.mode === "snapshot") this.#libraryTimer = setTimeout(() => this.bringLibrary(), LIBRARY_AFTER);
    else this.#frame.end();
  }

  /** Brings what the snapshot leaves out, once. It comes after the first run, unless that run misses a module. */
  bringLibrary(): void {
    clearTimeout(this.#libraryTimer);
    if (this.mode === "snapshot") this.#fetchLibrary();
    this.#fetchLibrary = () => undefined;
  }

  /** A sandbox that has run nothing. */
  async takeSandbox(): Promise<Realm> {
    const spare = this.#spare;
    this.#spare = null;
    clearTimeout(this.#timer);
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

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#libraryTimer);
    for (const realm of [this.judge, this.#spare]) realm?.kill();
    this.#frame.close();
  }

  #openSandbox(): Realm {
    const sandbox = this.#watched(this.#frame.open(this.mode, this.#memoryLimit));
    sandbox.ready.catch((error: unknown) => {
      if (error instanceof RealmGone && error.reason === "memory") this.#single = true;
    });
    return sandbox;
  }

  #watched(realm: Realm): Realm {
    void this.#libraryLost.then(() => realm.giveUpLibrary());
    return realm;
  }
}

function rethrow(error: unknown, mode: BootMode): never {
  throw mode === "snapshot" && error instanceof DownloadFailed ? new RealmGone("mismatch", error.message) : error;
}

/** Whether a boot that failed like this may succeed plainly. (Where memory is short, too: it needs none for the snapshot.) */
export function mayBootPlainly(realms: Realms, error: unknown): boolean {
  return realms.mode === "snapshot" && error instanceof RealmGone && error.reason !== "killed";
}
