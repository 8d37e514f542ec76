/**
 * An exercise as a shareable content object (SCORM 1.2) in a learning platform. The score comes before the status, the status follows
 * what the tests said and never the closing of a window, and the draft comes back on the next visit.
 */

import { byId, setText } from "../shared/dom.ts";
import { type ExercisePage, startPage } from "./guest.ts";
import { Lms } from "./lms.ts";
import { digestOf } from "../shared/old-keys.ts";
import { compressed, type Kept, packed, scoreOf, timespan, unpack, values } from "./scorm-record.ts";
import { createStore } from "../shared/storage.ts";
import { lmsWords as say } from "../shared/words-apart.ts";

/** Milliseconds between looks at the draft; it is kept when it has changed. */
const KEEP_AFTER = 5000;
/** What this browser keeps of an exercise: on a shared computer, of the last learner. */
const OWN = ["draft", "aside", "earlier", "progress"];

const began = performance.now();
const note = byId("recorded");

async function begin(): Promise<void> {
  const lms = Lms.begin(() => setText(note, say.refused));
  const before = lms ? await unpack(lms.get("cmi.suspend_data")) : null;
  if (lms) makeRoom(lms.get("cmi.core.student_id"));
  const page = await startPage(false);
  if (!page) return;
  if (!lms || !before) {
    setText(note, say.nobody);
    return;
  }
  if (before.code !== null && before.code !== page.editor.text()) page.editor.replaceAll(before.code);
  // A review, or a look without credit, is not recorded.
  if (["browse", "review"].includes(lms.get("cmi.core.lesson_mode"))) {
    setText(note, say.onlyLooking);
    return;
  }
  record(page, lms, before);
}

/** What another learner has left in this browser goes. */
function makeRoom(learner: string): void {
  if (learner === "") return;
  const store = createStore();
  const { slug } = JSON.parse(byId("exercise").textContent ?? "") as { slug: string };
  const now = digestOf(learner);
  if (store.read(`learner:${slug}`) !== now) for (const key of OWN) store.remove(`${key}:${slug}`);
  store.write(`learner:${slug}`, now);
}

function record({ editor, engine }: ExercisePage, lms: Lms, before: Kept): void {
  let { best } = before;
  let passed = lms.get("cmi.core.lesson_status") === "passed";
  let kept = before.code;
  setText(note, passed ? say.passed : say.recorded);
  // A platform may take a session in which nothing is said for a completed one.
  if (!passed) lms.set([["cmi.core.lesson_status", "incomplete"]]);

  function keep(): void {
    const state = { code: editor.text(), best };
    kept = state.code;
    const text = packed(state);
    if (text !== null) lms.set([["cmi.suspend_data", text]]);
    else void compressed(state).then((shorter) => state.code === kept && lms.set([["cmi.suspend_data", shorter]]));
  }

  engine.subscribe((event) => {
    if (event.event !== "finished") return;
    const score = scoreOf(event.summary);
    if (score === null) return;
    best = Math.max(best ?? 0, score);
    passed ||= event.summary.verdict === "accepted";
    lms.set(values(best, passed ? "passed" : "incomplete"));
    keep();
    if (passed) setText(note, say.passed);
  });
  const keepChanged = (): void => {
    if (editor.text() !== kept) keep();
  };
  setInterval(keepChanged, KEEP_AFTER);
  document.addEventListener("visibilitychange", keepChanged);
  // Time and the wish to come back are of the session, and the status is none of its end's business.
  addEventListener("pagehide", () => {
    keepChanged();
    lms.set([["cmi.core.session_time", timespan(performance.now() - began)], ["cmi.core.exit", "suspend"]]);
    lms.finish();
  });
}

void begin();
