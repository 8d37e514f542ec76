/**
 * Starts Python. The page imports this before anything else, so that the files are on their way while the editor is made. The text
 * is on the screen by then: starting Python takes all that a small machine has, and a first frame would come a second later.
 */

import { byId } from "../shared/dom.ts";
import { createEngine } from "../engine/engine.ts";
import type { ExerciseData } from "../shared/protocol.ts";

// From here on the page's own script sees to the editor, and fallback.ts keeps its hands off.
document.documentElement.setAttribute("data-script", "");

/** Milliseconds that Python waits for the first frame; a page that nobody looks at has none. */
const LONGEST_FRAME = 300;
/** Milliseconds that the editor waits for what follows: the list of files came along with the script, unless something is wrong. */
const LONGEST = 100;

const after = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function firstFrame(): Promise<unknown> {
  return new Promise((resolve) => new PerformanceObserver(resolve).observe({ type: "paint", buffered: true }));
}

const framed = Promise.race([firstFrame(), after(document.hidden ? 0 : LONGEST_FRAME)]);
export const data = JSON.parse(byId("exercise").textContent ?? "") as ExerciseData;
export const engine = createEngine(data, framed);
await framed;
await Promise.race([engine.asked, after(LONGEST)]);
