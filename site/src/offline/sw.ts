/**
 * The service worker: what was visited once works without a network, and a page keeps the files of its own build while it is open.
 *
 * Pages come from the network, and from the store when that is away or slow. Everything else is named by its content, so the
 * store is asked first. So a worker serves the pages of every build alike, and a new one waits until no page is open. To take over
 * earlier would gain nothing, and Chromium loses a page that is being fetched through the worker before. Pages are never reloaded,
 * only offered the newer version.
 */

import { type Build, LIST, type Hello, type WorkerMessage, addressIn, isNamedByContent, pageOf, restFrom, restOf } from "./sw-build.ts";
import { SiteStore } from "./sw-store.ts";
import type { Client, FetchEvent, ServiceWorkerScope } from "./sw-types.ts";

/** Milliseconds that the network has to send a page of which there is a stored one. */
const PAGE_LIMIT = 3000;
/** Milliseconds that an open page has to answer. */
const ANSWER_LIMIT = 2000;

const worker = self as unknown as ServiceWorkerScope;
/** offline.py writes it before this script. */
const { BUILD: build } = self as unknown as { BUILD: Build };
const scope = worker.registration.scope;
const store = new SiteStore(scope, build);

const after = (milliseconds: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, milliseconds, null));

async function sendPage(request: Request, page: string): Promise<Response> {
  const fresh = fetch(new Request(request, { cache: "no-cache" }));
  fresh.catch(() => undefined); // it may fail before anybody waits for it
  const kept = await store.page(page).catch(() => undefined);
  if (!kept) return fresh;
  const first = await Promise.race([fresh.catch(() => null), after(PAGE_LIMIT)]);
  if (first && first.status < 500) return first;
  // Nobody reads what comes too late or is no page, and unread it would hold one of the few connections to the host.
  fresh.then((unread) => unread.body?.cancel()).catch(() => undefined);
  return kept;
}

async function sendFile(event: FetchEvent, address: string): Promise<Response> {
  const kept = await store.file(address).catch(() => undefined);
  // The page asks for a reload after a stored file turned out to be damaged.
  const from = restFrom(event.request);
  if (kept && event.request.cache !== "reload") return from > 0 ? restOf(kept, from) : kept;
  try {
    const response = await fetch(event.request);
    event.waitUntil(store.keepFile(address, response.clone()).catch(() => undefined)); // a full disk is no fault of the page
    return response;
  } catch (reason) {
    if (kept) return kept;
    throw reason;
  }
}

function say(client: Client, message: WorkerMessage, transfer: Transferable[] = []): void {
  client.postMessage(message, transfer);
}

/** A page has loaded: everything it may still need is stored while the host has it. */
async function greet(client: Client, hello: Hello): Promise<void> {
  const held = await store.holding(client.url, hello.edition);
  if (!held) return; // newer than this worker; the next one is on its way
  // A build that has left this page as it was is no news to it.
  if (held.build.id !== build.id && (await isLatest())) say(client, { kind: "newer" });
  await store.complete(held.build, held.page, hello.loaded);
  say(client, { kind: "stored" });
  await clear();
}

/** Whether no newer worker is there or on its way. */
async function isLatest(): Promise<boolean> {
  return !worker.registration.installing && (await store.latest()) === build.id;
}

/** Throws away what neither the latest build nor an open page needs. While a page does not say what it is, everything stays. */
async function clear(): Promise<void> {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const used = await Promise.all(open.filter(({ url }) => addressIn(scope, url) !== null).map(buildOf));
  if (used.includes(null) || !(await isLatest())) return;
  await store.clear(new Set(used as string[]));
}

/** The id of the build that an open page belongs to; null if it does not say. */
async function buildOf(client: Client): Promise<string | null> {
  const edition = await editionOf(client);
  return edition === null ? null : ((await store.holding(client.url, edition))?.build.id ?? null);
}

function editionOf(client: Client): Promise<string | null> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<string>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
  });
  say(client, { kind: "which" }, [port2]);
  return Promise.race([answer, after(ANSWER_LIMIT)]);
}

worker.addEventListener("install", (event) => event.waitUntil(store.install()));

worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.method === "GET" ? addressIn(scope, request.url) : null;
  if (address === null) return;
  const page = request.mode === "navigate" || address === LIST ? pageOf(build, address) : null;
  if (page !== null) event.respondWith(sendPage(request, page));
  else if (isNamedByContent(address)) event.respondWith(sendFile(event, address));
});

worker.addEventListener("message", (event) => {
  const { source } = event;
  const hello = event.data as Hello;
  if (source && hello.kind === "hello") {
    // What could not be fetched is fetched when the next page says hello.
    event.waitUntil(greet(source, hello).catch((reason: unknown) => console.info("Not everything is stored:", reason)));
  }
});
