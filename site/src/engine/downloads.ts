/** Downloads the runtime's files: bytes counted, stalls noticed, and what failed tried again. */

import { type AwakeLimit, awakeLimit } from "../shared/awake.ts";
import type { RuntimeFile } from "../shared/protocol.ts";

/** Seconds without a single byte after which a transfer is given up and tried again. */
const STALL_LIMIT = 20;
const TRIES = 3;
/** The mark of a file that is here; its detail is the address. */
const FILE = "katalite:file";

export class DownloadFailed extends Error {}

export type Progress = (done: number, total: number) => void;

/** Fetches and checks files, and hands them on to where they are needed. */
export interface FileSource {
  /**
   * One try. `onBytes` is called when it begins, and whenever more is here. Raises DownloadFailed with a sentence that says what a
   * person can make of it, also when `signal` ends it, and RangeError where there is no memory.
   */
  bring(file: RuntimeFile, address: string, cache: RequestCache, signal: AbortSignal, onBytes: (count: number) => void): Promise<void>;
}

async function fetchOnce(
  source: FileSource,
  address: string,
  file: RuntimeFile,
  cache: RequestCache,
  onBytes: (count: number) => void,
): Promise<void> {
  const abort = new AbortController();
  let limit: AwakeLimit | undefined;
  try {
    // A file that waits for its turn does not stall: the limit begins with the fetch.
    await source.bring(file, address, cache, abort.signal, (count) => {
      limit?.stop();
      limit = awakeLimit(STALL_LIMIT, () => abort.abort());
      onBytes(count);
    });
    onBytes(file.bytes);
  } catch (error) {
    throw abort.signal.aborted ? new DownloadFailed(`${file.name} stopped arriving.`) : error;
  } finally {
    limit?.stop();
  }
}

async function fetchFile(source: FileSource, address: string, file: RuntimeFile, onBytes: (count: number) => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // What arrived damaged may have been stored like that: asked again, no cache answers.
      await fetchOnce(source, address, file, attempt === 1 ? "default" : "reload", onBytes);
      performance.mark(FILE, { detail: address });
      return;
    } catch (error) {
      onBytes(0);
      if (attempt === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300 * 3 ** (attempt - 1)));
    }
  }
}

async function respond(address: string, what: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new DownloadFailed(`${what} could not be reached. Is this device online?`);
  }
  if (!response.ok) throw new DownloadFailed(`The site answered ${response.status} for ${what}.`);
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
    throw new DownloadFailed(`The site sent something else in place of ${what}.`);
  }
}

/** Addresses of the files that were brought: a worker fetches them, so the page's list of resources does not have them. */
export function brought(): string[] {
  return performance.getEntriesByName(FILE, "mark").map((mark) => String((mark as PerformanceMark).detail));
}

/** Has `source` bring `files` side by side. Raises DownloadFailed for the first that cannot be had. */
export async function download(files: readonly RuntimeFile[], base: string, source: FileSource, progress: Progress): Promise<void> {
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  const counts = new Map<string, number>();
  progress(0, total);
  await Promise.all(
    files.map((file) =>
      fetchFile(source, new URL(file.url, base).href, file, (count) => {
        counts.set(file.name, count);
        progress([...counts.values()].reduce((sum, each) => sum + each, 0), total);
      }),
    ),
  );
}
