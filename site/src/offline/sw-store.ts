/**
 * What the service worker keeps: one store of files for all builds, and for each build its pages and its list.
 *
 * The list is stored before anything it names, and what no stored list names is thrown away. So another build's worker never
 * clears away what an installation has just fetched.
 */

import { type Build, LIST as EXERCISES, addressIn, isContentOf, isPageOf, needs, pageOf, stored } from "./sw-build.ts";

const LIST = "build.json";
const FILES = "files";
/** Names the build whose installation ended last. */
const LATEST = "latest";

/** All caches of the site at `scope` begin with this; other sites may share the origin. */
export function cachePrefix(scope: string): string {
  return `katalite:${new URL(scope).pathname}:`;
}

export class SiteStore {
  readonly #scope: string;
  readonly #build: Build;
  readonly #prefix: string;

  constructor(scope: string, build: Build) {
    this.#scope = scope;
    this.#build = build;
    this.#prefix = cachePrefix(scope);
  }

  /** A stored file, if there is one. */
  async file(address: string): Promise<Response | undefined> {
    return (await this.#files()).match(this.#scope + address);
  }

  /** Stores a file if it is what its name says. */
  async keepFile(address: string, response: Response): Promise<boolean> {
    // The rest of a file, of which the page has the beginning, is no file.
    if (response.status !== 200 || response.type !== "basic") {
      await response.body?.cancel(); // what nobody reads holds one of the few connections to the host
      return false;
    }
    const bytes = await response.arrayBuffer();
    if (!(await isContentOf(address, bytes))) return false;
    await (await this.#files()).put(this.#scope + address, stored(response, bytes));
    return true;
  }

  /** A stored page of the latest build, which may be a newer one than this worker's. */
  async page(page: string): Promise<Response | undefined> {
    return (await this.#pages(await this.latest())).match(this.#scope + page);
  }

  /** Id of the latest build that is installed. */
  async latest(): Promise<string> {
    const named = await (await this.#pages(LATEST)).match(this.#scope + LATEST);
    return named ? named.text() : this.#build.id;
  }

  /**
   * Stores this build's index and list of exercises, and its edition of every exercise that was visited: a visitor who is offline after a deploy can do
   * all that was possible before it. Raises an error if anything cannot be had; then the worker before stays.
   */
  async install(): Promise<void> {
    const visited = new Set(["", EXERCISES]);
    for (const id of await this.#builds()) {
      for (const { url } of await (await this.#pages(id)).keys()) {
        const page = pageOf(this.#build, addressIn(this.#scope, url) ?? "");
        if (page !== null) visited.add(page);
      }
    }
    await (await this.#pages(this.#build.id)).put(this.#scope + LIST, new Response(JSON.stringify(this.#build)));
    for (const page of visited) await this.complete(this.#build, page, []);
    await (await this.#pages(LATEST)).put(this.#scope + LATEST, new Response(this.#build.id));
  }

  /** The build with this edition of the page at `url`: this one if it has it, or another one of which the list is stored. */
  async holding(url: string, edition: string): Promise<{ build: Build; page: string } | null> {
    const address = addressIn(this.#scope, url) ?? "";
    for (const id of [this.#build.id, ...(await this.#builds())]) {
      const build = await this.#known(id);
      const page = build && pageOf(build, address);
      if (build && page !== null && build.editions[page as string] === edition) return { build, page: page as string };
    }
    return null;
  }

  async #known(id: string): Promise<Build | null> {
    if (id === this.#build.id) return this.#build;
    const list = await (await this.#pages(id)).match(this.#scope + LIST);
    return list ? ((await list.json()) as Build) : null;
  }

  /** Fetches what is missing of a page and of what it needs. Raises an error at the first that cannot be had. */
  async complete(build: Build, page: string, loaded: readonly string[]): Promise<void> {
    const pages = await this.#pages(build.id);
    if (!(await pages.match(this.#scope + page))) {
      const response = await fetch(this.#scope + page, { cache: "no-cache" });
      const html = await response.text();
      // Right after a deploy a host may still send the page before.
      if (!response.ok || response.redirected || !isPageOf(build, page, html)) throw new Error(`another page is at /${page}`);
      await pages.put(this.#scope + page, stored(response, html));
    }
    const addresses = loaded.map((url) => addressIn(this.#scope, url));
    for (const address of needs(build, page, addresses)) {
      if (!(await this.file(address))) await this.#bring(address);
    }
  }

  /** Throws away the builds that are not in `used`, and every file that no remaining build lists. */
  async clear(used: ReadonlySet<string>): Promise<void> {
    const listed = new Set<string>();
    for (const id of await this.#builds()) {
      const list = used.has(id) || id === this.#build.id ? await this.#known(id) : null;
      if (list) for (const address of list.files) listed.add(this.#scope + address);
      else await caches.delete(this.#prefix + id);
    }
    const files = await this.#files();
    for (const request of await files.keys()) if (!listed.has(request.url)) await files.delete(request);
  }

  /** Asks the network, and its cache only at first: that may hold an error page too. */
  async #bring(address: string): Promise<void> {
    for (const cache of ["default", "reload"] as const) {
      if (await this.keepFile(address, await fetch(this.#scope + address, { cache }))) return;
    }
    throw new Error(`something else is at /${address}`);
  }

  #files(): Promise<Cache> {
    return caches.open(this.#prefix + FILES);
  }

  #pages(id: string): Promise<Cache> {
    return caches.open(this.#prefix + id);
  }

  /** Ids of the builds of which something is stored. */
  async #builds(): Promise<string[]> {
    const names = (await caches.keys()).filter((name) => name.startsWith(this.#prefix));
    return names.map((name) => name.slice(this.#prefix.length)).filter((id) => id !== FILES && id !== LATEST);
  }
}
