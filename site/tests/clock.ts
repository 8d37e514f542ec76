/** A clock that goes on only when a test says so, for limits that are waited for. */

import { mock, test } from "node:test";

let now = 0;

/** Call it at the top of a file of tests: each of them begins with a clock that stands still. */
export function stopClock(): void {
  test.beforeEach(() => {
    mock.timers.enable({ apis: ["setTimeout"] });
    mock.method(performance, "now", () => now);
  });
  test.afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });
}

/** Lets seconds pass, in the steps that limits are waited for in. */
export async function pass(seconds: number): Promise<void> {
  for (let step = 0; step < seconds * 4; step += 1) {
    now += 250;
    mock.timers.tick(250);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
