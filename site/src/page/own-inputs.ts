/** The list of one's own inputs below Run code's fields. What fills it is fetched when it is opened first. */

import type { OwnInputs, OwnInputsPage } from "../expected/own-inputs.ts";
import { fetcher } from "../shared/fetched.ts";
import { h } from "../shared/dom.ts";
import { example as say } from "../shared/words.ts";

type Script = Pick<typeof import("../expected/own-inputs.ts"), "mountOwnInputs">;

/** Gives what stops its runs. */
export function createOwnInputs(details: HTMLDetailsElement, script: string, page: OwnInputsPage): () => void {
  const fetched = fetcher<Script>(script);
  const host = details.querySelector("div") as HTMLElement;
  let own: Promise<OwnInputs> | null = null;
  details.addEventListener("toggle", () => {
    if (!details.open || own) return;
    own = fetched().then(({ mountOwnInputs }) => mountOwnInputs(host, page));
    own.catch(() => {
      own = null;
      host.replaceChildren(h("p", { class: "inputs-hint" }, say.ownMissing));
    });
  });
  return () => void own?.then(({ stop }) => stop());
}
