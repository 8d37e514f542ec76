/**
 * The page's side of the service worker. Where there is none, or it is not allowed, nothing is different but that the site needs
 * the network.
 */

import { h } from "../shared/dom.ts";
import { brought } from "../engine/downloads.ts";
import type { Hello, WorkerMessage } from "./sw-build.ts";
import * as words from "../shared/words.ts";

export interface Offline {
  /** Call it when the page has what it needs, so that storing competes with nothing. Once is enough. */
  begin(): void;
}

/**
 * `keepText` saves what the learner wrote and says whether it will be there after a reload; the newer version is loaded only then.
 * The offer appears before the button `beside`.
 */
export function createOffline(beside: HTMLElement, keepText: () => boolean): Offline {
  const { edition, root } = document.documentElement.dataset;
  const container = reachContainer();
  if (!edition || root === undefined || !container) return { begin: () => undefined };

  const offer = h("p", { class: "update", role: "status" });
  beside.before(offer);
  let begun = false;

  container.addEventListener("message", ({ data, ports }: MessageEvent<WorkerMessage>) => {
    if (data.kind === "which") ports[0]?.postMessage(edition);
    else if (data.kind === "newer") showOffer();
    else document.documentElement.dataset["offline"] = "ready";
  });

  function showOffer(): void {
    if (offer.childElementCount > 0) return;
    const load = h("button", { type: "button", class: "second" }, words.update.load);
    load.addEventListener("click", () => {
      if (keepText()) location.reload();
      else offer.replaceChildren(words.update.unsaved);
    });
    offer.append(h("span", {}, words.update.ready), load);
  }

  /** To the newest worker, which may wait until no page is open. */
  function hello({ waiting, active }: ServiceWorkerRegistration): void {
    const loaded = [...performance.getEntriesByType("resource").map(({ name }) => name), ...brought()];
    (waiting ?? active)?.postMessage({ kind: "hello", edition: edition as string, loaded } satisfies Hello);
  }

  function greetNext(registration: ServiceWorkerRegistration): void {
    const next = registration.installing;
    next?.addEventListener("statechange", () => {
      if (next.state === "installed") hello(registration);
    });
  }

  async function register(from: ServiceWorkerContainer): Promise<void> {
    const scope = new URL(root as string, location.href);
    await from.register(new URL("sw.js", scope), { scope: scope.href, updateViaCache: "none" });
    const registration = await from.ready;
    hello(registration);
    greetNext(registration);
    registration.addEventListener("updatefound", () => greetNext(registration));
    // A page that stays open for days hears of a new version when somebody comes back to it.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => undefined);
    });
  }

  return {
    begin() {
      if (begun) return;
      begun = true;
      register(container).catch((reason: unknown) => console.info("This site will need the network:", reason));
    },
  };
}

/** Merely reading it can throw; it is missing in private windows of some browsers and where the page is not secure. */
function reachContainer(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}
