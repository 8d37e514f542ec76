/**
 * An exercise in a frame of somebody else's page. Nothing but text is loaded before a learner touches the workbench. Pages of the
 * origins that the course names are told what the tests said; nobody else is, and nothing is asked of the page around.
 */

import { byId } from "../shared/dom.ts";
import { counted, type ExercisePage, guest, startPage } from "./guest.ts";

/** What the page around is told, for whoever listens there. */
export interface EmbedResult {
  katalite: 1;
  kind: "result";
  exercise: string;
  version: string;
  verdict: string;
  passed: number;
  total: number;
}

const bench = byId("bench");
const TOUCHES = ["pointerdown", "focusin", "click"] as const;

function touched({ target }: Event): void {
  for (const touch of TOUCHES) bench.removeEventListener(touch, touched);
  void startPage(target instanceof Element && target.closest("#editor") !== null).then((page) => page && report(page));
}

function report({ data, engine }: ExercisePage): void {
  engine.subscribe((event) => {
    if (event.event !== "finished") return;
    const { verdict } = event.summary;
    tell({ katalite: 1, kind: "result", exercise: data.slug, version: data.version, verdict, ...counted(event.summary) });
  });
}

/** Only a page of a named origin gets it, whatever stands around this one. */
function tell(result: EmbedResult): void {
  if (parent === window) return;
  // Browsers that know who stands around are spared a message to somebody else, which would be dropped with a warning.
  const above = location.ancestorOrigins?.[0];
  for (const origin of guest.results_to) {
    if (above === undefined || above === origin) parent.postMessage(result, origin);
  }
}

for (const touch of TOUCHES) bench.addEventListener(touch, touched);
