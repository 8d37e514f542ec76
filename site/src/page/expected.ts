/** Beside what Run code returned stands what the reference gives. What finds that out is fetched when code was run. */

import type { ExpectedPage, Place } from "../expected/expected.ts";
import { fetcher } from "../shared/fetched.ts";
import { h } from "../shared/dom.ts";
import type { ExampleResult } from "../shared/protocol.ts";
import { example as say } from "../shared/words.ts";

type Script = Pick<typeof import("../expected/expected.ts"), "showExpected">;

export interface Expected {
  /** Where it stands for this result, always the same; null where there is nothing to ask. */
  place(result: ExampleResult): Place | null;
  /** Another run begins, and has the machine to itself. */
  end(): void;
}

export function createExpected(page: ExpectedPage, script: string): Expected {
  const fetched = fetcher<Script>(script);
  const places = new WeakMap<ExampleResult, Place>();
  let asking = new AbortController();
  const fill = async (place: Place, made: Uint8Array): Promise<void> => {
    asking = new AbortController();
    const { signal } = asking;
    try {
      const { showExpected } = await fetched();
      await showExpected(place, made, page, signal);
    } catch {
      place.side.replaceChildren();
      place.below.replaceChildren(h("p", { class: "example-line" }, say.expectedMissing));
    }
  };
  return {
    place(result) {
      if (!result.made) return null;
      let place = places.get(result);
      if (!place) {
        place = { side: h("div", { class: "expected" }, h("p", { class: "example-line" }, say.asking)), below: h("div", { class: "expected-why" }) };
        places.set(result, place);
        void fill(place, result.made);
      }
      return place;
    },
    end: () => asking.abort(),
  };
}
