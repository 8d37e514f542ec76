/**
 * An exercise as a shareable content object (SCORM 1.2) in a learning platform. The score comes before the status, the status follows
 * what the tests said and never the closing of a window, and the draft comes back on the next visit.
 */

import { byId, setText } from "../shared/dom.ts";
import { type ExercisePage, startPage } from "./guest.ts";
import { Lms } from "./lms.ts";
import { digestOf } from "../shared/old-keys.ts";
import { scoreOf, unpack } from "./scorm-record.ts";
import { ScormSession } from "./scorm-session.ts";
import { createStore } from "../shared/storage.ts";
import { lmsWords as say } from "../shared/words-apart.ts";

/** Milliseconds between looks at the draft; it is kept when it has changed. */
const KEEP_AFTER = 5000;
/** What this browser keeps of an exercise: on a shared computer, of the last learner. */
const OWN = ["draft", "aside", "earlier", "progress"];

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
  if (ScormSession.isRecorded(lms)) record(page, new ScormSession(lms, before));
  else setText(note, say.onlyLooking);
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

function record({ editor, engine }: ExercisePage, session: ScormSession): void {
  const tell = (): void => setText(note, session.passed ? say.passed : say.recorded);
  const hold = (): void => session.holds(editor.text());
  tell();
  engine.subscribe((event) => {
    if (event.event !== "finished") return;
    session.ran(scoreOf(event.summary), event.summary.verdict === "accepted", editor.text());
    tell();
  });
  setInterval(hold, KEEP_AFTER);
  document.addEventListener("visibilitychange", hold);
  addEventListener("pagehide", () => {
    hold();
    session.leave();
  });
}

void begin();
