/**
 * Limits in time that was spent awake. A tab that is frozen, kept in the back-forward cache or on a laptop that sleeps does not run, and
 * when it wakes up, a plain timer fires before anything that was computed has had a chance to arrive: the time limit would end
 * a run because the lid was closed. So a limit is waited for in short steps, and a step that ends late counts little more than a step.
 *
 * In a hidden tab, whose timers browsers slow down, a limit may thus take much longer; nobody is looking, and nothing is lost.
 */

/** Milliseconds of a step, and the most that one counts. */
const STEP = 250;
const MOST_FOR_STEP = 2 * STEP;

export interface AwakeLimit {
  /** Seconds that are left; at least 0. */
  left(): number;
  stop(): void;
}

/** Calls `over` after so many seconds awake, unless it is stopped before. */
export function awakeLimit(seconds: number, over: () => void = () => undefined): AwakeLimit {
  let left = seconds * 1000;
  let since = performance.now();
  const count = (): void => {
    const now = performance.now();
    left -= Math.min(now - since, MOST_FOR_STEP);
    since = now;
  };
  const step = (): void => {
    count();
    if (left <= 0) over();
    else timer = setTimeout(step, Math.min(left, STEP));
  };
  let timer = setTimeout(step, Math.min(left, STEP));
  return {
    left() {
      count();
      return Math.max(left, 0) / 1000;
    },
    stop: () => clearTimeout(timer),
  };
}
