/**
 * Downloads the runtime's files. A limit counts silence, never slowness: as long as any file brings bytes, the line is alive and all
 * wait. A transfer that breaks or stalls is taken up where it stopped, and what is here is never fetched again.
 */

import { type AwakeLimit, awakeLimit } from "../shared/awake.ts";
import type { Hitch, RuntimeFile } from "../shared/protocol.ts";
import { runWords } from "../shared/run-words.ts";

/** Seconds without a byte of any file after which that is told, and after which transfers are given up and asked for again. */
const SILENT_AFTER = 5;
const STALL_LIMIT = 20;
/** Tries in a row that bring nothing: of a file that never came, and of one of which a part has come. */
const TRIES = 3;
const PATIENT_TRIES = 7;
/** Milliseconds before the second try; each later pause is three times as long, up to the longest. */
const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 5000;
/** The mark of a file that is here; its detail is the address. */
const FILE = "katalite:file";

export class DownloadFailed extends Error {}

/** It is the line that failed, not the file: another try may go on where this one stopped. */
export class LineBroke extends DownloadFailed {}

/** `hitch` says what is wrong with the line at the moment. */
export type Progress = (done: number, total: number, hitch: Hitch | null) => void;

/** What is heard of a file while it arrives. */
export interface Arrival {
  /** So many of its bytes are here, from this try and those before it. Also called when a try begins. */
  bytes(count: number): void;
  /** The host cannot go on in the middle of a file, so it comes again from its first byte. */
  again(): void;
}

/** Fetches and checks files, and hands them on to where they are needed. */
export interface FileSource {
  /**
   * One try, which goes on where the last one stopped. Raises LineBroke where it may be worth another one, also when `signal` ends
   * it, and DownloadFailed, each with a sentence that says what a person can make of it; RangeError where there is no memory.
   */
  bring(file: RuntimeFile, address: string, cache: RequestCache, signal: AbortSignal, arrival: Arrival): Promise<void>;
}

/** The line to the host: one for all files, as one that waits for its turn is silent while others arrive. */
class Line {
  /** Bytes that are or were here; what has to come again counts once. */
  best = 0;
  hitch: Hitch | null = null;
  readonly #flying = new Set<AbortController>();
  readonly #tell: () => void;
  #lost = 0;
  #limit: AwakeLimit | null = null;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  begin(abort: AbortController): void {
    this.#flying.add(abort);
    if (this.#flying.size === 1) this.#listen();
  }

  end(abort: AbortController): void {
    this.#flying.delete(abort);
    if (this.#flying.size === 0) this.#limit?.stop();
  }

  hear(count: number): void {
    this.#lost = Math.max(this.#lost - count, 0);
    if (this.#lost === 0) this.hitch = null;
    this.#listen();
  }

  /** So many bytes that were here have to come again; that is told until as many have come. */
  lose(count: number): void {
    this.#lost += count;
    this.hitch = "again";
  }

  #listen(): void {
    this.#limit?.stop();
    this.#limit = awakeLimit(SILENT_AFTER, () => {
      this.hitch = "silent";
      this.#tell();
      this.#limit = awakeLimit(STALL_LIMIT - SILENT_AFTER, () => {
        for (const each of this.#flying) each.abort();
      });
    });
  }
}

/** The files of one manifest, each fetched once: who asks for one that is on its way waits for it. */
export class Downloads {
  readonly #source: FileSource;
  readonly #base: string;
  readonly #counts = new Map<string, number>();
  readonly #bests = new Map<string, number>();
  readonly #coming = new Map<string, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  readonly #line = new Line(() => this.#tell());

  /** `base` is the address that those of the files are relative to. */
  constructor(source: FileSource, base: string) {
    this.#source = source;
    this.#base = base;
  }

  /** Has `files` brought side by side. Raises DownloadFailed for the first that cannot be had; what is here stays here. */
  async bring(files: readonly RuntimeFile[], progress: Progress): Promise<void> {
    const total = files.reduce((sum, file) => sum + file.bytes, 0);
    const listener = (): void =>
      progress(files.reduce((sum, { name }) => sum + (this.#counts.get(name) ?? 0), 0), total, this.#line.hitch);
    listener();
    this.#listeners.add(listener);
    try {
      await Promise.all(files.map((file) => this.#one(file)));
    } finally {
      this.#listeners.delete(listener);
    }
  }

  #one(file: RuntimeFile): Promise<void> {
    let coming = this.#coming.get(file.name);
    if (!coming) {
      coming = this.#fetch(file);
      this.#coming.set(file.name, coming);
      // What failed may be asked for again.
      coming.catch(() => this.#coming.delete(file.name));
    }
    return coming;
  }

  async #fetch(file: RuntimeFile): Promise<void> {
    const address = new URL(file.url, this.#base).href;
    let cache: RequestCache = "default";
    for (let [tries, pause] = [1, FIRST_PAUSE]; ; tries += 1, pause = Math.min(3 * pause, LONGEST_PAUSE)) {
      const before = { own: this.#bests.get(file.name) ?? 0, line: this.#line.best };
      try {
        await this.#try(file, address, cache);
        performance.mark(FILE, { detail: address });
        return;
      } catch (error) {
        const best = this.#bests.get(file.name) ?? 0;
        const broke = error instanceof LineBroke;
        // A file that waited for its turn while others came has not failed; nor has one of which more is here than before.
        const moved = broke && (best > before.own || (error instanceof Stalled && this.#line.best > before.line));
        if (moved) [tries, pause] = [0, FIRST_PAUSE];
        if (tries >= (broke && best > 0 ? PATIENT_TRIES : TRIES)) throw error;
        // What arrived damaged may have been stored like that: asked again, no cache answers.
        if (!broke) cache = "reload";
        else if (best > 0) this.#line.hitch = "broken";
        this.#tell();
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async #try(file: RuntimeFile, address: string, cache: RequestCache): Promise<void> {
    const abort = new AbortController();
    const count = (bytes: number): void => {
      const more = bytes - (this.#counts.get(file.name) ?? 0);
      this.#counts.set(file.name, bytes);
      const best = this.#bests.get(file.name) ?? 0;
      this.#bests.set(file.name, Math.max(best, bytes));
      this.#line.best += Math.max(bytes - best, 0);
      if (more > 0) this.#line.hear(more);
      this.#tell();
    };
    let begun = false;
    try {
      await this.#source.bring(file, address, cache, abort.signal, {
        bytes: (bytes) => {
          // A file that the source holds back for a while is not on the line yet.
          if (!begun) this.#line.begin(abort);
          begun = true;
          count(bytes);
        },
        again: () => this.#line.lose(this.#counts.get(file.name) ?? 0),
      });
      count(file.bytes);
    } catch (error) {
      throw abort.signal.aborted ? new Stalled(`${file.name} stopped arriving.`) : error;
    } finally {
      this.#line.end(abort);
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** No byte of any file has come for a while. */
class Stalled extends LineBroke {}

async function respond(address: string, what: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new DownloadFailed(runWords.fetch.unreachable(what));
  }
  if (!response.ok) throw new DownloadFailed(runWords.fetch.status(response.status, what));
  return response;
}

export async function fetchBytes(address: string, what: string): Promise<Uint8Array> {
  const response = await respond(address, what);
  return new Uint8Array(await response.arrayBuffer());
}

export async function fetchJson<Data>(address: string, what: string): Promise<Data> {
  const response = await respond(address, what);
  try {
    return (await response.json()) as Data;
  } catch {
    throw new DownloadFailed(runWords.fetch.other(what));
  }
}

/** Addresses of the files that were brought: a worker fetches them, so the page's list of resources does not have them. */
export function brought(): string[] {
  return performance.getEntriesByName(FILE, "mark").map((mark) => String((mark as PerformanceMark).detail));
}
