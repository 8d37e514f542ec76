/**
 * The browser's storage, which may be blocked, full or absent: then values live in memory for this visit.
 * Every key begins with "katalite:" and the path of the site, since several sites may share a host.
 */

import { takeOver } from "./old-keys.ts";

export interface Store {
  read(key: string): string | null;
  /** False if the value will not outlive this page. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  /** All keys under which something is kept, without what every key begins with. */
  keys(): string[];
}

/** `reach` gives the storage; merely reading `window.localStorage` can throw. `site` is the path of the site's root. */
export function createStore(reach: () => Storage = () => window.localStorage, site: string = sitePath()): Store {
  const memory = new Map<string, string>();
  const prefix = `katalite:${site}:`;

  function guarded<T>(use: (storage: Storage) => T, otherwise: T): T {
    try {
      return use(reach());
    } catch {
      return otherwise;
    }
  }

  function write(key: string, value: string): boolean {
    const kept = guarded((storage) => {
      storage.setItem(prefix + key, value);
      return true;
    }, false);
    if (kept) memory.delete(key);
    else memory.set(key, value);
    return kept;
  }

  const store: Store = {
    read: (key) => memory.get(key) ?? guarded((storage) => storage.getItem(prefix + key), null),
    write,
    remove(key) {
      memory.delete(key);
      guarded((storage) => storage.removeItem(prefix + key), undefined);
    },
    keys: () => [...new Set([...memory.keys(), ...guarded(keysOf, [])])],
  };
  function keysOf(storage: Storage): string[] {
    const all = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? "");
    return all.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }

  const look = (): void => guarded((storage) => takeOver(storage, store), undefined);
  look();
  // A tab that still shows an older version of the site writes under the old keys.
  if (typeof window !== "undefined") {
    window.addEventListener("storage", look);
    window.addEventListener("pageshow", look);
  }
  return store;
}

/** The path of the site's root, with a slash at both ends. A page knows its way there. */
export function sitePath(): string {
  return new URL(document.documentElement.getAttribute("data-root") || "./", location.href).pathname;
}
