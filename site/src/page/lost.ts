/**
 * The page for addresses that do not exist. A host shows it at any depth, so it holds all that it needs, and finds out where the site begins:
 * that is the folder above which a file of the site answers.
 */

import { byId } from "../shared/dom.ts";
import { createStore } from "../shared/storage.ts";
import { rootsAbove } from "./site-roots.ts";
import { applyTheme, mountTheme, readTheme } from "./theme.ts";

const page = document.documentElement;

async function begin(): Promise<void> {
  const root = await findRoot(page.dataset["marker"] ?? "");
  if (root !== null) {
    page.dataset["root"] = root;
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-home]")) link.href = root;
  }
  const store = createStore();
  applyTheme(readTheme(store));
  mountTheme(byId("theme"), store);
}

/** The path of the folder in which the file `marker` of this site lies; null if it is in none. */
async function findRoot(marker: string): Promise<string | null> {
  for (const root of rootsAbove(location.pathname)) {
    try {
      const { ok, headers } = await fetch(root + marker, { method: "HEAD" });
      // Some hosts answer everything with a page.
      if (ok && headers.get("Content-Type")?.includes("css")) return root;
    } catch {
      return null; // no network
    }
  }
  return null;
}

void begin();
