/**
 * The interpreters of a page: one judge for the whole visit, and a sandbox for every run. At rest there are the judge and one
 * sandbox that has run nothing; another one starts when a run lasts, so that Stop costs nothing.
 */

import { RealmFrame } from "./browser-realm.ts";
import { download, DownloadFailed, fetchJson, type Progress } from "./downloads.ts";
import type { BootMode, FileUse, RuntimeFile, RuntimeManifest } from "./protocol.ts";
import { type Realm, RealmGone } from "./realm-client.ts";

/** The three scripts that make up a realm's worker, in the order in which they must run. */
const SCRIPTS = ["pyodide.js", "pyodide.asm.js", "realm.js"];
/** Milliseconds of a run after which the next sandbox starts. A usual run is over by then and has the machine to itself. */
const NEXT_SANDBOX_AFTER = 300;
/** Milliseconds after the start until the library comes by itself: a first run that waited for Python is over by then. */
const LIBRARY_AFTER = 2000;

export class Realms {
  readonly mode: Exclude<BootMode, "make">;
  readonly judge: Realm;
  readonly #judgeFrame = new RealmFrame(false);
  readonly #sandboxFrame = new RealmFrame(true);
  readonly #memoryLimit: number;
  /** Small machines keep one sandbox at a time. */
  readonly #single: boolean;
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
    this.judge = this.#watched(this.#judgeFrame.open(mode, null));
    this.#spare = this.#openSandbox();
  }

  /**
   * Brings the files and waits until judge and sandbox answer. Raises DownloadFailed, or RealmGone with its reason: "mismatch"
   * also where it is the snapshot that cannot be had.
   */
  async start(manifestAddress: string, progress: Progress): Promise<void> {
    const manifest = await fetchJson<RuntimeManifest>(manifestAddress, "the list of Python's files");
    const scripts = new Map<string, ArrayBuffer>();
    const arrived = (name: string, contents: ArrayBuffer): void => {
      if (!SCRIPTS.includes(name)) {
        // Two frames share no memory, so one of them gets a copy.
        this.#judgeFrame.addFile(name, contents.slice(0));
        this.#sandboxFrame.addFile(name, contents);
        return;
      }
      scripts.set(name, contents);
      if (scripts.size < SCRIPTS.length) return;
      const script = new Blob(SCRIPTS.flatMap((each) => [scripts.get(each) as ArrayBuffer, "\n;\n"]));
      for (const frame of [this.#judgeFrame, this.#sandboxFrame]) frame.setScript(script);
    };
    const needed = (use: FileUse): RuntimeFile[] => manifest.files.filter((file) => file.use === use);
    const isScript = ({ name }: RuntimeFile): boolean => SCRIPTS.includes(name);
    const boot = needed("boot");
    const groups = [boot.filter(isScript), boot.filter((file) => !isScript(file)), needed(this.mode)];
    const total = groups.flat().reduce((sum, { bytes }) => sum + bytes, 0);
    const counts = groups.map(() => 0);
    const bring = (group: number, after?: Promise<unknown>): Promise<void> =>
      download(groups[group] as RuntimeFile[], manifestAddress, arrived, (done) => {
        counts[group] = done;
        progress(counts.reduce((sum, each) => sum + each, 0), total);
      }, after);
    // The workers read their script while this thread inflates the rest.
    const script = bring(0);
    const read = script.catch(() => undefined);
    await Promise.all([script, bring(1, read), bring(2, read).catch((error: unknown) => rethrow(error, this.mode))]);
    await Promise.all([this.judge.ready, this.#spare?.ready]);
    if (this.mode === "plain") return;
    this.#fetchLibrary = () => {
      download(needed("library"), manifestAddress, arrived, () => undefined).catch((error: unknown) => {
        console.warn("Python's library is not complete:", error);
        this.#loseLibrary();
      });
    };
    this.#libraryTimer = setTimeout(() => this.bringLibrary(), LIBRARY_AFTER);
  }

  /** Brings what the snapshot leaves out, once. It comes after the first run, unless that run misses a module. */
  bringLibrary(): void {
    clearTimeout(this.#libraryTimer);
    this.#fetchLibrary();
    this.#fetchLibrary = () => undefined;
  }

  /** A sandbox that has run nothing. */
  async takeSandbox(): Promise<Realm> {
    const sandbox = this.#spare && !this.#spare.gone ? this.#spare : this.#openSandbox();
    this.#spare = null;
    clearTimeout(this.#timer);
    if (!this.#single) this.#timer = setTimeout(() => this.prepare(), NEXT_SANDBOX_AFTER);
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
    for (const frame of [this.#judgeFrame, this.#sandboxFrame]) frame.close();
  }

  #openSandbox(): Realm {
    return this.#watched(this.#sandboxFrame.open(this.mode, this.#memoryLimit));
  }

  #watched(realm: Realm): Realm {
    void this.#libraryLost.then(() => realm.giveUpLibrary());
    return realm;
  }
}

function rethrow(error: unknown, mode: BootMode): never {
  throw mode === "snapshot" && error instanceof DownloadFailed ? new RealmGone("mismatch", error.message) : error;
}

/** Whether a boot that failed like this may succeed plainly. */
export function mayBootPlainly(realms: Realms, error: unknown): boolean {
  return realms.mode === "snapshot" && error instanceof RealmGone && error.reason !== "killed";
}
