/**
 * Until November 2026 keys did not hold the site's path, so that two sites on one host shared drafts. What lies under such keys is taken
 * over by each site once. It is left where it is, for the other sites and for tabs that still show an older version. Should such a tab write
 * again, its text is taken over again; where both have changed it is put aside, and the learner chooses (draft-keeper.ts).
 */

import type { Store } from "./storage.ts";

const OLD_KEY = /^katalite:((?:draft|aside|progress|split):.*|theme)$/;

/** Read what is under the old keys of `storage` into `store`. Throws what `storage` throws. */
export function takeOver(storage: Storage, store: Store): void {
  for (const key of oldKeys(storage)) {
    const name = (OLD_KEY.exec(key) || [])[1];
    const value = storage.getItem(key);
    if (!name || value === null) continue;
    const mark = `old:${name}`;
    const [digest, before] = [digestOf(value), store.read(mark)];
    if (digest === before) continue;
    const mine = store.read(name);
    // A text that was taken over and then reset is gone on purpose.
    const untouched = mine === null ? before === null : digestOf(mine) === before;
    let kept = true;
    if (untouched) kept = store.write(name, value);
    else if (/^draft:/.test(name) && mine !== value) kept = putAside(store, name, value);
    if (kept) store.write(mark, digest);
  }
}

function putAside(store: Store, name: string, draft: string): boolean {
  let source: unknown;
  try {
    source = (JSON.parse(draft) as { source?: unknown } | null)?.source;
  } catch {
    return true; // no draft of ours
  }
  return typeof source !== "string" || store.write(name.replace("draft", "aside"), source);
}

function oldKeys(storage: Storage): string[] {
  const keys: string[] = [];
  for (let place = 0; place < storage.length; place += 1) {
    const key = storage.key(place);
    if (key !== null && OLD_KEY.test(key)) keys.push(key);
  }
  return keys;
}

/** FNV-1a of the text's UTF-16 units, and its length. */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0;
  return `${hash.toString(16)}-${text.length}`;
}
