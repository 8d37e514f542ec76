/**
 * Starts Python. The page imports this before anything else, so that the files are on their way while the editor is made; text and
 * editor themselves have arrived by then.
 */

import { byId } from "./dom.ts";
import { createEngine } from "./engine.ts";
import type { ExerciseData } from "./protocol.ts";

export const data = JSON.parse(byId("exercise").textContent ?? "") as ExerciseData;
export const engine = createEngine(data);
// From here on the page's own script sees to the editor, and fallback.ts keeps its hands off.
document.documentElement.setAttribute("data-script", "");

/** Milliseconds that the editor waits for this: the list of files came along with the script, unless something is wrong. */
const LONGEST = 100;
await Promise.race([engine.asked, new Promise((resolve) => setTimeout(resolve, LONGEST))]);
