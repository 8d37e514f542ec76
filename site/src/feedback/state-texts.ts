/** What follows from a step of the state: a short line for the run bar, a sentence for screen readers, lines to mark. Pure. */

import { type ExampleRun, type State, type TestsRun, firstFault, passedCount } from "../shared/state.ts";
import * as words from "../shared/words.ts";

/** The run bar's one line. */
export function statusText(state: State): string {
  const { boot, running, tests } = state;
  if (boot.step === "failed") return words.boot.short.failed;
  if (state.waiting && boot.step === "download" && boot.total > 0) {
    return words.waiting.short[state.waiting](percentOf(state), boot.pace.left);
  }
  if (state.waiting) return words.waiting[state.waiting];
  if (running?.stopping) return words.status.stopping;
  if (running?.awaits) return words.status.awaits(running.awaits.done, running.awaits.total);
  if (running?.kind === "example") return words.status.runningExample;
  if (running) {
    const row = tests.rows.find(({ outcome }) => outcome === "running");
    return row ? words.status.running(row.title) : words.status.loadingFile;
  }
  if (boot.step === "download") return words.boot.short.download(percentOf(state), boot.pace.left);
  if (boot.step === "start") return words.boot.short.start;
  return state.last === null ? words.boot.short.ready : endText(state, state[state.last]);
}

function percentOf({ boot }: State): number {
  return boot.total > 0 ? Math.floor((100 * boot.done) / boot.total) : 0;
}

/** How the last run ended. */
function endText({ tests, example, last }: State, { phase, failure }: TestsRun | ExampleRun): string {
  if (phase === "stopped") return words.status.stopped;
  if (failure) return words.verdict[failure.verdict];
  if (phase !== "finished") return words.boot.short.ready;
  if (last === "tests") return words.status.passed(passedCount(tests), tests.rows.length);
  return example.result?.ok ? words.status.exampleDone : words.status.exampleFailed;
}

/** What a screen reader is told when `after` follows `before`; empty if nothing is worth an interruption. */
export function announcement(before: State, after: State): string {
  if (after.boot.step === "failed" && before.boot.step !== "failed") return words.boot.failed;
  if (after.waiting && !before.waiting) return words.waiting[after.waiting];
  if (after.running && !before.running) return after.running.kind === "tests" ? words.say.running : words.say.runningExample;
  if (after.tests.hint && !before.tests.hint) return words.tests.perhaps(after.tests.hint);
  if (before.running && !after.running) return before.running.kind === "tests" ? testsEnded(after) : exampleEnded(after);
  return "";
}

function testsEnded({ tests }: State): string {
  if (tests.phase === "stopped") return words.tests.stopped;
  if (tests.phase === "broken") return words.tests.broken;
  if (!tests.summary) return "";
  if (tests.failure) return words.say.loadFailed(words.verdict[tests.summary.verdict], tests.failure.message);
  return words.say.verdict(words.verdict[tests.summary.verdict], passedCount(tests), tests.rows.length);
}

function exampleEnded({ example }: State): string {
  if (example.phase === "stopped") return words.example.stopped;
  if (example.phase === "broken") return words.tests.broken;
  if (example.failure) return words.say.loadFailed(words.verdict[example.failure.verdict], example.failure.message);
  return example.result?.ok ? words.say.exampleDone : (example.result?.message ?? "");
}

/** Lines to mark in the editor because a run has just ended: where the file could not be loaded, or where it first raised or was stuck. */
export function faultLines(before: State, after: State): number[] {
  if (!before.running || after.running) return [];
  const { kind } = before.running;
  const failure = after[kind].failure;
  if (failure) return last(failure.line ?? failure.frames?.at(-1)?.line);
  if (kind === "example") return last(after.example.result?.frames?.at(-1)?.line ?? after.example.result?.line);
  return last(after.tests.rows.map((row) => firstFault(row)).map((item) => item?.exception?.frames.at(-1)?.line ?? item?.stuck?.line).find(Boolean));
}

function last(line: number | null | undefined): number[] {
  return line ? [line] : [];
}

/** How the results stand, in two or three words. */
export function resultsState(state: State): string {
  const { boot, running, waiting, tests, example, last: kind } = state;
  const say = words.views;
  if (boot.step === "failed") return say.boot.failed;
  if (waiting) return say.waiting;
  if (running) return say.running;
  if (boot.step === "download") return say.boot.download(boot.total > 0 ? Math.floor((100 * boot.done) / boot.total) : 0);
  if (boot.step === "start" || kind === null) return say.boot[boot.step];
  if (state[kind].phase === "stopped") return words.status.stopped;
  if (kind === "example") return example.result?.ok ? say.exampleDone : say.exampleFailed;
  if (tests.failure) return words.verdict[tests.failure.verdict];
  if (tests.summary?.verdict === "accepted") return words.verdict.accepted;
  return tests.phase === "finished" ? say.passed(passedCount(tests), tests.rows.length) : say.boot.ready;
}
