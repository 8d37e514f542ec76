/** The facet beside each test. Its shape differs as well as its colour; the word next to it says the same. */

import { drawing } from "./dom.ts";
import type { Row } from "./state.ts";

const FACET = "M8 .8 15.2 8 8 15.2 .8 8z";
const CHECK = "M5 8.2 7.2 10.4 11.2 6";
const CROSS = "m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6";
const CLOCK = "M8 4.8V8l2 1.7";
const BANG = "M8 4.3v4.4m0 2.3v.4";
const DASH = "M5.5 8h5";

const INNER: Record<Row["outcome"], string> = {
  idle: "",
  running: "M8 .8 15.2 8 8 15.2z",
  passed: CHECK,
  failed: CROSS,
  error: BANG,
  timeout: CLOCK,
  memory: BANG,
  died: BANG,
  "not-run": DASH,
  broken: BANG,
};

export function outcomeIcon(outcome: Row["outcome"]): SVGSVGElement {
  return drawing(`outcome outcome-${outcome}`, FACET, ...(INNER[outcome] ? [INNER[outcome]] : []));
}
