/**
 * An exercise in a frame of somebody else's page. Nothing but text is loaded before a learner touches the workbench. Pages of the
 * origins that the course names are told what the tests said, and may give the draft to begin with; nobody else is told anything, and
 * nothing is asked of the page around.
 */

import { byId } from "../shared/dom.ts";
import { counted, type ExercisePage, guest, startPage } from "./guest.ts";
import { type FromExercise, readBegin } from "./messages.ts";

/** Milliseconds between looks at the draft, for who keeps it. */
const LOOK_AFTER = 2000;

const bench = byId("bench");
const TOUCHES = ["pointerdown", "focusin", "click"] as const;
let started: Promise<ExercisePage | null> | null = null;

function start(inEditor: boolean): Promise<ExercisePage | null> {
  for (const touch of TOUCHES) bench.removeEventListener(touch, touched);
  started ??= startPage(inEditor).then((page) => {
    if (page) report(page);
    return page;
  });
  return started;
}

function touched({ target }: Event): void {
  void start(target instanceof Element && target.closest("#editor") !== null);
}

function report({ data, engine }: ExercisePage): void {
  engine.subscribe((event) => {
    if (event.event !== "finished") return;
    const { verdict } = event.summary;
    tell({ katalite: 1, kind: "result", exercise: data.slug, version: data.version, verdict, ...counted(event.summary) });
  });
}

/** Only a page of a named origin gets it, whatever stands around this one. */
function tell(result: FromExercise): void {
  if (parent === window) return;
  // Browsers that know who stands around are spared a message to somebody else, which would be dropped with a warning.
  const above = location.ancestorOrigins?.[0];
  for (const origin of guest.results_to) {
    if (above === undefined || above === origin) parent.postMessage(result, origin);
  }
}

/** Whoever keeps the draft elsewhere gives it back, and is told each change of it. */
async function follow(code: string | null): Promise<void> {
  const page = await start(false);
  if (!page) return;
  if (code !== null && code !== page.editor.text()) page.editor.replaceAll(code);
  let told = page.editor.text();
  tell({ katalite: 1, kind: "begun", code: told });
  setInterval(() => {
    const now = page.editor.text();
    if (now !== told) tell({ katalite: 1, kind: "draft", code: now });
    told = now;
  }, LOOK_AFTER);
}

let followed = false;
addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
  const begin = readBegin(data);
  if (!begin || followed || source !== parent || !guest.results_to.includes(origin)) return;
  followed = true;
  void follow(begin.code);
});
for (const touch of TOUCHES) bench.addEventListener(touch, touched);
