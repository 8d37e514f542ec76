/**
 * A small package for a learning platform (SCORM 1.2): its page holds the frame of an exercise that another site has, and tells the
 * platform what that frame says. The exercise's course must name the platform's origin, else it says nothing.
 */

import { byId, setText } from "../shared/dom.ts";
import { Lms } from "./lms.ts";
import { type BeginMessage, type FromExercise, readFromExercise } from "./messages.ts";
import { type Kept, percentOf, unpack } from "./scorm-record.ts";
import { ScormSession } from "./scorm-session.ts";
import { lmsWords as say } from "../shared/words-apart.ts";

/** Milliseconds after which an exercise that does not answer is told. */
const PATIENCE = 20_000;

const frame = byId<HTMLIFrameElement>("exercise");
const note = byId("recorded");
const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
frame.src = frame.dataset["src"] ?? ""; // only now, so that its end is heard

async function begin(): Promise<void> {
  const lms = Lms.begin(() => setText(note, say.refused));
  const kept = lms ? await unpack(lms.get("cmi.suspend_data")) : { code: null, best: null };
  if (!lms) setText(note, say.nobody);
  else if (ScormSession.isRecorded(lms)) record(new ScormSession(lms, kept), kept);
  else setText(note, say.onlyLooking);
  await loaded;
  const { origin } = new URL(frame.src);
  frame.contentWindow?.postMessage({ katalite: 1, kind: "begin", code: kept.code } satisfies BeginMessage, origin);
}

function record(session: ScormSession, kept: Kept): void {
  const { origin } = new URL(frame.src);
  const silent = setTimeout(() => setText(note, say.silent), PATIENCE);
  let code = kept.code ?? "";

  function hear(said: FromExercise): void {
    clearTimeout(silent);
    if (said.kind === "result") {
      session.ran(percentOf(said.verdict, said.passed, said.total), said.verdict === "accepted", code);
    } else {
      code = said.code;
      if (said.kind === "draft") session.holds(code);
    }
    setText(note, session.passed ? say.passed : say.recorded);
  }

  addEventListener("message", ({ source, origin: from, data }: MessageEvent<unknown>) => {
    const said = source === frame.contentWindow && from === origin ? readFromExercise(data) : null;
    if (said) hear(said);
  });
  addEventListener("pagehide", () => session.leave());
}

void begin();
