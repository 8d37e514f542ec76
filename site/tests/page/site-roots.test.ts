import assert from "node:assert/strict";
import { test } from "node:test";

import { rootsAbove } from "../../src/page/site-roots.ts";

for (const [path, roots] of [
  ["/404.html", ["/"]],
  ["/typo", ["/"]],
  ["/course/typo", ["/course/", "/"]],
  ["/course/exercise/typo/", ["/course/", "/course/exercise/typo/", "/course/exercise/", "/"]],
  ["/exercise/typo", ["/", "/exercise/"]],
  ["/exercise/course/exercise/typo/deep/", ["/exercise/course/", "/exercise/course/exercise/typo/deep/", "/exercise/course/exercise/typo/", "/exercise/course/exercise/", "/exercise/", "/"]],
] as const) {
  test(`L23: ${path} lies in ${roots[0]}, if anything does`, () => assert.deepEqual(rootsAbove(path), roots));
}
