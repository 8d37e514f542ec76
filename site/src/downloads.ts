/** Fetches the runtime's files: bytes counted, stalls and errors noticed, every file checked by its SHA-256. */

import type { RuntimeFile, RuntimeManifest } from "./protocol.ts";

/** Seconds without a single byte after which a transfer is given up and tried again. */
const STALL_LIMIT = 20;
const TRIES = 3;

export class DownloadFailed extends Error {}

export interface Progress {
  (done: number, total: number): void;
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The body of one response; `onBytes` hears how many bytes there are so far. */
async function readAll(response: Response, size: number, onBytes: (count: number) => void, alive: () => void): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  if (!reader) return response.arrayBuffer();
  let buffer = new Uint8Array(size);
  let count = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    alive();
    if (count + value.length > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, count + value.length));
      larger.set(buffer);
      buffer = larger;
    }
    buffer.set(value, count);
    count += value.length;
    onBytes(count);
  }
  return count === buffer.length ? buffer.buffer : buffer.buffer.slice(0, count);
}

/** One try. Raises DownloadFailed with a sentence that says what a person can make of it. */
async function fetchOnce(address: string, file: RuntimeFile, onBytes: (count: number) => void): Promise<ArrayBuffer> {
  const abort = new AbortController();
  let timer = 0;
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), STALL_LIMIT * 1000) as unknown as number;
  };
  alive();
  try {
    const response = await fetch(address, { signal: abort.signal });
    if (!response.ok) throw new DownloadFailed(`The site answered ${response.status} for ${file.name}.`);
    const bytes = await readAll(response, file.bytes, onBytes, alive);
    if ((await sha256(bytes)) !== file.sha256) throw new DownloadFailed(`${file.name} arrived damaged.`);
    return bytes;
  } catch (error) {
    if (error instanceof DownloadFailed) throw error;
    throw new DownloadFailed(
      abort.signal.aborted ? `${file.name} stopped arriving.` : `${file.name} could not be reached. Is this device online?`,
    );
  } finally {
    clearTimeout(timer);
  }
}

async function fetchFile(address: string, file: RuntimeFile, onBytes: (count: number) => void): Promise<ArrayBuffer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetchOnce(address, file, onBytes);
    } catch (error) {
      onBytes(0);
      if (attempt === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300 * 3 ** (attempt - 1)));
    }
  }
}

export async function fetchJson<Data>(address: string, what: string): Promise<Data> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new DownloadFailed(`${what} could not be reached. Is this device online?`);
  }
  if (!response.ok) throw new DownloadFailed(`The site answered ${response.status} for ${what}.`);
  try {
    return (await response.json()) as Data;
  } catch {
    throw new DownloadFailed(`The site sent something else in place of ${what}.`);
  }
}

export interface Downloaded {
  manifest: RuntimeManifest;
  files: Map<string, ArrayBuffer>;
}

/** All files that the manifest names, in parallel. Raises DownloadFailed for the first that cannot be had. */
export async function downloadRuntime(manifestAddress: string, progress: Progress): Promise<Downloaded> {
  const manifest = await fetchJson<RuntimeManifest>(manifestAddress, "the list of Python's files");
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const counts = new Map<string, number>();
  const files = new Map<string, ArrayBuffer>();
  progress(0, total);
  await Promise.all(
    manifest.files.map(async (file) => {
      const address = new URL(file.url, manifestAddress).href;
      const bytes = await fetchFile(address, file, (count) => {
        counts.set(file.name, count);
        progress([...counts.values()].reduce((sum, each) => sum + each, 0), total);
      });
      files.set(file.name, bytes);
    }),
  );
  return { manifest, files };
}
