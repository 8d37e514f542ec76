import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { awakeLimit } from "../../src/shared/awake.ts";
import { whenStuck } from "../../src/engine/stuck.ts";

/** Timers and clock that a test moves; `sleep` lets time pass in which nothing runs. */
function world(): { run(milliseconds: number): void; sleep(milliseconds: number): void; end(): void } {
  let now = 0;
  mock.timers.enable({ apis: ["setTimeout"] });
  const clock = mock.method(performance, "now", () => now);
  return {
    run(milliseconds) {
      for (let passed = 0; passed < milliseconds; passed += 10) {
        now += 10;
        mock.timers.tick(10);
      }
    },
    sleep: (milliseconds) => void (now += milliseconds),
    end() {
      clock.mock.restore();
      mock.timers.reset();
    },
  };
}

test("a limit ends after its time", () => {
  const { run, end } = world();
  let over = 0;
  awakeLimit(2, () => (over += 1));
  run(1990);
  assert.equal(over, 0);
  run(260);
  assert.equal(over, 1);
  run(5000);
  assert.equal(over, 1);
  end();
});

test("time that a page slept counts for little more than nothing", () => {
  const { run, sleep, end } = world();
  let over = 0;
  const limit = awakeLimit(2, () => (over += 1));
  run(500);
  sleep(3_600_000);
  run(10);
  assert.equal(over, 0);
  assert.ok(limit.left() >= 0.98, String(limit.left()));
  run(1500);
  assert.equal(over, 1);
  end();
});

test("a limit that was stopped does not end", () => {
  const { run, end } = world();
  let over = 0;
  awakeLimit(1, () => (over += 1)).stop();
  run(3000);
  assert.equal(over, 0);
  end();
});

test("a line that was seen long ago is told with its age", () => {
  assert.equal(whenStuck({ line: 4, at: 9_700 }, 10_000), "When the time was up, Python was in line 4.");
  assert.equal(whenStuck({ line: 4, at: 2_000 }, 10_000), "8 seconds before the time was up, Python was in line 4.");
});
