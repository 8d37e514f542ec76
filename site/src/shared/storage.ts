/**
 * The browser's storage, which may be blocked, full or absent: then values live in memory for this visit.
 * Every key starts with "katalite:" because other projects may share the origin.
 */

export interface Store {
  read(key: string): string | null;
  /** False if the value will not outlive this page. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
}

const PREFIX = "katalite:";

/** `reach` gives the storage; merely reading `window.localStorage` can throw. */
export function createStore(reach: () => Storage = () => window.localStorage): Store {
  const memory = new Map<string, string>();

  function guarded<T>(use: (storage: Storage) => T, otherwise: T): T {
    try {
      return use(reach());
    } catch {
      return otherwise;
    }
  }

  return {
    read: (key) => memory.get(key) ?? guarded((storage) => storage.getItem(PREFIX + key), null),
    write(key, value) {
      const kept = guarded((storage) => {
        storage.setItem(PREFIX + key, value);
        return true;
      }, false);
      if (kept) memory.delete(key);
      else memory.set(key, value);
      return kept;
    },
    remove(key) {
      memory.delete(key);
      guarded((storage) => storage.removeItem(PREFIX + key), undefined);
    },
  };
}
