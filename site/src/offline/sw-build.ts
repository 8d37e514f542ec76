/**
 * What the service worker decides without asking anybody: which address is what, and what may be stored. Pure.
 *
 * Every file but the pages has a part of its content's SHA-256 in its name. So one store serves all builds, no file of one build
 * can stand in for another's, and whether something arrived whole can be told from its name alone.
 */

import { sha256 } from "../shared/sha256.ts";

/** What a build consists of; written by offline.py. Addresses are relative to the site's root. */
export interface Build {
  /** Named after the whole content of the build. */
  id: string;
  /** All files that are named by their content. */
  files: string[];
  /** Each page's address ("" is the index), and where in `files` that stands which it needs. */
  pages: Record<string, number[]>;
  /** Each page's own id, which it carries: a page that a later build has not changed keeps it. */
  editions: Record<string, string>;
}

/** What pages ask for when they lead to others: stored like a page, since its address says nothing of its content. */
export const LIST = "exercises.json";

/** What a page says when it has loaded, and again when another service worker is there. */
export interface Hello {
  kind: "hello";
  /** Of the page. */
  edition: string;
  /** Whole addresses of what the page has loaded. */
  loaded: string[];
}

/** What the service worker says: asks a page for its edition; tells that a newer one is there, or that all is stored. */
export type WorkerMessage = { kind: "which" } | { kind: "newer" } | { kind: "stored" };

const NAMED = /\/[^/]+-([0-9a-f]{12})\.\w+$/;
/** What describes the way that a body was sent; it is stored as it is. */
const OF_THE_WAY = ["content-encoding", "content-length", "transfer-encoding", "vary"];

/** The part of `url` below the site's root, without query and fragment; null if it is elsewhere. */
export function addressIn(scope: string, url: string): string | null {
  return url.startsWith(scope) ? url.slice(scope.length).replace(/[?#].*$/s, "") : null;
}

export function isNamedByContent(address: string): boolean {
  return NAMED.test(address);
}

/** Whether these bytes are what the name says. An error page sent in place of a file is not. */
export async function isContentOf(address: string, bytes: ArrayBuffer): Promise<boolean> {
  const named = NAMED.exec(address)?.[1];
  return named !== undefined && (await sha256(bytes)).startsWith(named);
}

/** The page's address as the build lists it: a folder's, with its slash. Null if the build has no such page. */
export function pageOf(build: Build, address: string): string | null {
  const folder = address.replace(/(^|\/)index\.html$/, "$1");
  return Object.hasOwn(build.pages, folder) ? folder : null;
}

/** Whether this text is that page of that build: not of another one, and not a host's error page. */
export function isPageOf(build: Build, page: string, text: string): boolean {
  const edition = JSON.stringify(build.editions[page] ?? "");
  return text.includes(` data-edition=${edition}`) || text.includes(`"edition":${edition}`);
}

/** Addresses of the files that a page cannot do without, and of the others of this build that it has loaded. */
export function needs(build: Build, page: string, loaded: readonly (string | null)[]): string[] {
  const needed = (build.pages[page] ?? []).map((place) => build.files[place] as string);
  const all = new Set(build.files);
  return [...new Set([...needed, ...loaded.filter((address) => address !== null && all.has(address))])] as string[];
}

/** Where the rest begins that a request asks for, as after a line that broke; 0 if it asks for the whole file. */
export function restFrom(request: Request): number {
  return Number(/^bytes=(\d+)-$/.exec(request.headers.get("range") ?? "")?.[1] ?? 0);
}

/** A stored file from this byte on, as a host with ranges sends it. */
export async function restOf(kept: Response, from: number): Promise<Response> {
  const bytes = await kept.arrayBuffer();
  const headers = new Headers(kept.headers);
  headers.set("content-range", `bytes ${from}-${bytes.byteLength - 1}/${bytes.byteLength}`);
  return new Response(bytes.slice(from), { status: 206, headers });
}

/** The form in which a response is stored: its body as it is, once. */
export function stored(response: Response, body: ArrayBuffer | string): Response {
  const headers = new Headers(response.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  return new Response(body, { status: response.status, headers });
}
