/**
 * Looks now and then at where a submission is, so that the page can tell the line when the time is up.
 *
 * A worker in a loop can be asked nothing, and memory that it shares with the page would need special headers. But every fifty turns of a
 * loop or calls Pyodide reads its "interrupt buffer", which is there to be filled from outside with a signal's number. Here it is a
 * clock: read when a look is due, it gives SIGUSR1, and Python's handler (bridge.py) says in which line it was called. A run
 * shorter than the pause is never looked at. Inside one long step of C nothing is read, so the page also minds how old a line is.
 */

import type { Pyodide } from "./pyodide.ts";

/** Milliseconds between two looks. */
export const LOOK_EVERY = 500;
const SIGUSR1 = 10;

/** What is returned says that a request begins, which the next look is counted from. */
export function lookOften(pyodide: Pyodide): () => void {
  // Bound once, like everything that is used after a submission has run.
  const now = performance.now.bind(performance);
  let due = Infinity;
  const next = (): void => {
    due = now() + LOOK_EVERY;
  };
  pyodide.setInterruptBuffer({
    get 0() {
      if (now() < due) return 0;
      next();
      return SIGUSR1;
    },
    set 0(_value: number) {
      // Pyodide takes the signal away once it has read it.
    },
  });
  return next;
}
