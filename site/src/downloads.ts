/** Fetches the runtime's files: bytes counted, stalls and errors noticed, every file checked by its SHA-256. */

import { type AwakeLimit, awakeLimit } from "./awake.ts";
import type { RuntimeFile } from "./protocol.ts";
import { sha256 } from "./sha256.ts";

/** Seconds without a single byte after which a transfer is given up and tried again. */
const STALL_LIMIT = 20;
const TRIES = 3;

export class DownloadFailed extends Error {}

export type Progress = (done: number, total: number) => void;

/** Takes the bytes of files in while they arrive. */
export interface FileSink {
  /** The next bytes; they are the sink's afterwards. */
  piece(name: string, piece: Uint8Array<ArrayBuffer>): void;
  /** All bytes are there, and they are the right ones. */
  whole(name: string): void;
  /** They are not; the file comes again from its beginning. */
  damaged(name: string): void;
}

/** One try. Raises DownloadFailed with a sentence that says what a person can make of it. */
async function fetchOnce(
  address: string,
  file: RuntimeFile,
  cache: RequestCache,
  sink: FileSink,
  onBytes: (count: number) => void,
): Promise<void> {
  const abort = new AbortController();
  let limit: AwakeLimit | undefined;
  const alive = (): void => {
    limit?.stop();
    limit = awakeLimit(STALL_LIMIT, () => abort.abort());
  };
  alive();
  try {
    const response = await fetch(address, { cache, signal: abort.signal });
    if (!response.ok || !response.body) throw new DownloadFailed(`The site answered ${response.status} for ${file.name}.`);
    const reader = response.body.getReader();
    const received = new Uint8Array(file.bytes);
    let count = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      alive();
      // More bytes than the file has: an error page, or another version of it.
      if (count + value.length > received.length) throw new DownloadFailed(`${file.name} arrived damaged.`);
      received.set(value, count);
      count += value.length;
      onBytes(count);
      sink.piece(file.name, value);
    }
    if (count !== file.bytes || (await sha256(received)) !== file.sha256) throw new DownloadFailed(`${file.name} arrived damaged.`);
    sink.whole(file.name);
  } catch (error) {
    sink.damaged(file.name);
    if (error instanceof DownloadFailed || error instanceof RangeError) throw error; // the latter: no memory for the file
    throw new DownloadFailed(
      abort.signal.aborted ? `${file.name} stopped arriving.` : `${file.name} could not be reached. Is this device online?`,
    );
  } finally {
    limit?.stop();
    abort.abort();
  }
}

async function fetchFile(address: string, file: RuntimeFile, sink: FileSink, onBytes: (count: number) => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // What arrived damaged may have been stored like that: asked again, no cache answers.
      return await fetchOnce(address, file, attempt === 1 ? "default" : "reload", sink, onBytes);
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

/** Fetches `files` side by side into `sink`. Raises DownloadFailed for the first that cannot be had. */
export async function download(files: readonly RuntimeFile[], base: string, sink: FileSink, progress: Progress): Promise<void> {
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  const counts = new Map<string, number>();
  progress(0, total);
  await Promise.all(
    files.map((file) =>
      fetchFile(new URL(file.url, base).href, file, sink, (count) => {
        counts.set(file.name, count);
        progress([...counts.values()].reduce((sum, each) => sum + each, 0), total);
      }),
    ),
  );
}
