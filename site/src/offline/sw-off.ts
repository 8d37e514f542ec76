/** The service worker of a build without one: takes the place of an earlier one, throws its store away, and goes. */

import { cachePrefix } from "./sw-store.ts";
import type { ServiceWorkerScope } from "./sw-types.ts";

const worker = self as unknown as ServiceWorkerScope;

async function leave(): Promise<void> {
  const prefix = cachePrefix(worker.registration.scope);
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await worker.registration.unregister();
}

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(leave()));
