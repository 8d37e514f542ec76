/** Fetches the runtime's files: bytes counted, stalls and errors noticed, every file checked by its SHA-256 and inflated. */

import type { RuntimeFile } from "./protocol.ts";
import { sha256 } from "./sha256.ts";

/** Seconds without a single byte after which a transfer is given up and tried again. */
const STALL_LIMIT = 20;
const TRIES = 3;

export class DownloadFailed extends Error {}

export type Progress = (done: number, total: number) => void;

/** Inflates what is written to it while more is on its way. */
function inflater(): { write(chunk: Uint8Array<ArrayBuffer>): void; end(): Promise<ArrayBuffer> } {
  const stream = new DecompressionStream("gzip");
  const writer = stream.writable.getWriter();
  const inflated = new Response(stream.readable).arrayBuffer();
  inflated.catch(() => undefined);
  return {
    write: (chunk) => void writer.write(chunk).catch(() => undefined),
    end: () => {
      writer.close().catch(() => undefined);
      return inflated;
    },
  };
}

/** One try. Raises DownloadFailed with a sentence that says what a person can make of it. */
async function fetchOnce(
  address: string,
  file: RuntimeFile,
  cache: RequestCache,
  after: Promise<unknown>,
  onBytes: (count: number) => void,
): Promise<ArrayBuffer> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), STALL_LIMIT * 1000);
  };
  alive();
  try {
    const response = await fetch(address, { cache, signal: abort.signal });
    if (!response.ok || !response.body) throw new DownloadFailed(`The site answered ${response.status} for ${file.name}.`);
    clearTimeout(timer);
    await after;
    const reader = response.body.getReader();
    const received = new Uint8Array(file.bytes);
    const inflating = inflater();
    let count = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      alive();
      // More bytes than the file has: an error page, or another version of it.
      if (count + value.length > received.length) throw new DownloadFailed(`${file.name} arrived damaged.`);
      received.set(value, count);
      inflating.write(value);
      count += value.length;
      onBytes(count);
    }
    if (count !== file.bytes || (await sha256(received)) !== file.sha256) throw new DownloadFailed(`${file.name} arrived damaged.`);
    return await inflating.end();
  } catch (error) {
    if (error instanceof DownloadFailed) throw error;
    throw new DownloadFailed(
      abort.signal.aborted ? `${file.name} stopped arriving.` : `${file.name} could not be reached. Is this device online?`,
    );
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

async function fetchFile(
  address: string,
  file: RuntimeFile,
  after: Promise<unknown>,
  onBytes: (count: number) => void,
): Promise<ArrayBuffer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // What arrived damaged may have been stored like that: asked again, no cache answers.
      return await fetchOnce(address, file, attempt === 1 ? "default" : "reload", after, onBytes);
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

/**
 * Fetches `files` side by side; `arrived` hears of each one. Raises DownloadFailed for the first that cannot be had. They are asked
 * for at once and read when `after` has settled: inflating keeps the page's thread busy, and what is small and urgent goes first.
 */
export async function download(
  files: readonly RuntimeFile[],
  base: string,
  arrived: (name: string, contents: ArrayBuffer) => void,
  progress: Progress,
  after: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  const counts = new Map<string, number>();
  progress(0, total);
  await Promise.all(
    files.map(async (file) => {
      const contents = await fetchFile(new URL(file.url, base).href, file, after, (count) => {
        counts.set(file.name, count);
        progress([...counts.values()].reduce((sum, each) => sum + each, 0), total);
      });
      arrived(file.name, contents);
    }),
  );
}
