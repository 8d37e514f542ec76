/** A step as a sentence. */

import { insideWords as words } from "./words.ts";
import type { Value } from "./recording.ts";
import type { Replay } from "./replay.ts";
import { briefText } from "./value-texts.ts";

const say = words.said;
/** Variables that a sentence names. */
const MOST = 4;

export function stepSentence(replay: Replay, place: number): string {
  const step = replay.step(place);
  const name = nameOf(replay, step.frame);
  const whole = name === "<module>";
  const changes = changesText(step.set, step.gone);
  const ran = replay.ran(place);
  const before = ran === null ? "" : changes ? say.ran(ran, changes) : "";
  switch (step.kind) {
    case "call":
      return whole ? say.module : say.call(name, argumentsText(step.set));
    case "line":
      return `${before} ${say.next(step.line)}`.trimStart();
    case "back":
      return `${before || say.loops(step.line)} ${say.next(step.line)}`;
    case "return":
      return `${before} ${whole ? say.ends : say.returns(name, step.value ? briefText(step.value) : "None")}`.trimStart();
    case "yield":
      return `${before} ${say.gives(name, step.value ? briefText(step.value) : "None")}`.trimStart();
    case "resume":
      return say.resumes(name);
    case "raise":
      return say.raises(step.line, step.error ? [step.error.type, step.error.message].filter((part) => part).join(": ") : "");
  }
}

export function nameOf(replay: Replay, frame: number): string {
  return replay.recording.frames.get(frame)?.name ?? "";
}

function argumentsText(set: ReadonlyMap<string, Value>): string {
  const parts = [...set].slice(0, MOST).map(([name, value]) => say.is(name, briefText(value)));
  return [...parts, ...(set.size > MOST ? ["…"] : [])].join(", ");
}

function changesText(set: ReadonlyMap<string, Value>, gone: readonly string[]): string {
  const parts = [...set].slice(0, MOST).map(([name, value]) =>
    value.changes !== null ? say.changed(name, value.changes) : say.is(name, briefText(value)),
  );
  if (set.size > MOST) parts.push("…");
  if (gone.length > 0 && parts.length === 0) parts.push(say.goes(gone.slice(0, MOST).join(", ")));
  return parts.join("; ");
}
