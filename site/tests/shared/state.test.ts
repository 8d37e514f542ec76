import assert from "node:assert/strict";
import { test } from "node:test";

import type { EngineEvent, ItemResult, Outcome, Summary, Verdict } from "../../src/shared/protocol.ts";
import { PRINTED_LIMIT, type PageEvent, type State, append, initialState, passedCount, reduce } from "../../src/shared/state.ts";
import { announcement, faultLines, statusText } from "../../src/feedback/state-texts.ts";

const TITLES = [
  { id: "test_a.py::test_one", title: "One" },
  { id: "test_a.py::test_two", title: "Two" },
];
const READY: EngineEvent = { event: "boot", step: "ready", done: 0, total: 0, message: "", fault: null };

function play(...events: (EngineEvent | PageEvent)[]): State {
  return events.reduce(reduce, initialState(TITLES));
}

function item(place: number, outcome: Outcome, name: string | null = null): EngineEvent {
  const test = TITLES[place]!.id;
  const id = name ? `${test}[${name}]` : test;
  const raised = { type: "ValueError", message: "no", frames: [{ line: 3, function: "f", text: "x" }, { line: 7, function: "g", text: "y" }] };
  const result: ItemResult = {
    id, test, case: name, outcome, message: outcome === "passed" ? "" : "Why.", feedback: null, calls: [],
    exception: outcome === "error" ? raised : null,
  };
  return { event: "item-finished", run: 1, result };
}

function finished(verdict: Verdict, ...outcomes: Summary["tests"][number]["outcome"][]): EngineEvent {
  const tests = TITLES.map(({ id, title }, place) => ({ id, title, outcome: outcomes[place]!, message: "", case: "" }));
  return { event: "finished", run: 1, summary: { verdict, error: null, tests } };
}

const started = (kind: "tests" | "example", run = 1): EngineEvent => ({ event: "started", run, kind });
const asked = (kind: "tests" | "example"): PageEvent => ({ event: "asked", kind });
const outcomes = (state: State): string[] => state.tests.rows.map((row) => row.outcome);

test("a run that is asked for before Python is ready begins when it is", () => {
  const waiting = play(asked("tests"));
  assert.equal(waiting.waiting, "tests");
  assert.equal(waiting.running, null);
  const begun = reduce(waiting, READY);
  assert.equal(begun.waiting, null);
  assert.deepEqual(begun.running, { kind: "tests", run: null, stopping: false, awaits: null });
});

test("a waiting run survives a failed download and begins after the retry", () => {
  const failed: EngineEvent = { event: "boot", step: "failed", done: 0, total: 0, message: "The file x could not be downloaded.", fault: "network" };
  const state = play(asked("tests"), failed);
  assert.equal(state.waiting, "tests");
  assert.equal(statusText(state), "Python could not be loaded");
  assert.equal(reduce(state, READY).running?.kind, "tests");
});

test("Stop gives up a waiting run", () => {
  const state = play(asked("tests"), { event: "stop-asked" }, READY);
  assert.equal(state.waiting, null);
  assert.equal(state.running, null);
});

test("Stop ends a run that the engine has not begun", () => {
  const state = play(READY, asked("tests"), { event: "stop-asked" });
  assert.equal(state.running, null);
  assert.equal(state.tests.phase, "stopped");
  assert.equal(reduce(state, started("tests")), state);
});

test("a retry takes away what is said of the run that broke", () => {
  const broken = play(READY, asked("tests"), started("tests"), { event: "broken", run: 1, message: "The judge does not answer." });
  assert.equal(broken.tests.phase, "broken");
  assert.equal(reduce(broken, { event: "boot", step: "download", done: 0, total: 0, message: "", fault: null }).tests.phase, "none");
});

for (const kind of ["tests", "example"] as const) {
  test(`a Python that does not start again ends the run of the ${kind} that wanted it`, () => {
    const failed = play(READY, asked(kind), { ...READY, step: "download" }, { ...READY, step: "failed", fault: "network" });
    assert.equal(failed.running, null);
    assert.equal(failed[kind].phase, "broken");
    assert.equal(reduce(failed, { ...READY, step: "download" })[kind].phase, "none");
  });
}

test("Run does nothing while a run is on", () => {
  const running = play(READY, asked("tests"), started("tests"));
  assert.equal(reduce(running, asked("example")), running);
});

test("events of another run are dropped", () => {
  const running = play(READY, asked("tests"), started("tests", 2));
  assert.equal(reduce(running, { event: "printed", run: 1, text: "late" }), running);
  assert.equal(reduce(running, { event: "stopped", run: 1 }), running);
});

test("events after the end of a run are dropped", () => {
  const stopped = play(READY, asked("tests"), started("tests"), { event: "stopped", run: 1 });
  assert.equal(stopped.running, null);
  assert.equal(reduce(stopped, { event: "printed", run: 1, text: "late" }), stopped);
});

test("a row runs until its last case, and passes when the next test begins", () => {
  const begin = (place: number, name: string): EngineEvent => ({ event: "item-started", run: 1, id: `${TITLES[place]!.id}[${name}]` });
  const first = play(READY, asked("tests"), started("tests"), begin(0, "a"), item(0, "passed", "a"), begin(0, "b"));
  assert.deepEqual(outcomes(first), ["running", "idle"]);
  const second = [item(0, "passed", "b"), begin(1, "a")].reduce(reduce, first);
  assert.deepEqual(outcomes(second), ["passed", "running"]);
});

test("a row takes the outcome of its first case that did not pass", () => {
  const state = play(READY, asked("tests"), started("tests"), item(0, "passed", "a"), item(0, "failed", "b"), item(0, "timeout", "c"));
  assert.equal(state.tests.rows[0]?.outcome, "failed");
  assert.equal(state.tests.rows[0]?.items.length, 3);
});

test("the summary settles every row, and keeps memory and died apart from error", () => {
  const events = [item(0, "memory"), finished("memory-limit-exceeded", "error", "passed")];
  const state = play(READY, asked("tests"), started("tests"), ...events);
  assert.deepEqual(outcomes(state), ["memory", "passed"]);
  assert.equal(state.tests.rows[0]?.message, "Why.");
  assert.equal(passedCount(state.tests), 1);
  assert.equal(state.running, null);
});

test("a test that the summary does not know was not run", () => {
  const end: EngineEvent = { event: "finished", run: 1, summary: { verdict: "judge-error", error: null, tests: [] } };
  assert.deepEqual(outcomes(play(READY, asked("tests"), started("tests"), end)), ["not-run", "not-run"]);
});

test("Stop during a run ends as not run whatever had not finished", () => {
  const state = play(READY, asked("tests"), started("tests"), item(0, "failed"), { event: "stop-asked" }, { event: "stopped", run: 1 });
  assert.deepEqual(outcomes(state), ["failed", "not-run"]);
  assert.equal(state.tests.phase, "stopped");
});

test("a new run clears what the last one left", () => {
  const state = play(READY, asked("tests"), started("tests"), item(0, "failed"), finished("wrong-answer", "failed", "passed"), asked("tests"));
  assert.deepEqual(outcomes(state), ["idle", "idle"]);
  assert.equal(state.tests.summary, null);
});

test("an example run leaves the tests' results alone", () => {
  const tests = play(READY, asked("tests"), started("tests"), finished("accepted", "passed", "passed"));
  const result = { ok: true, result: "1" };
  const state = [asked("example"), started("example", 2), { event: "example" as const, run: 2, result }].reduce(reduce, tests);
  assert.equal(state.tests, tests.tests);
  assert.deepEqual(state.example.result, result);
});

test("editing marks results as older than the code, and only where there are results", () => {
  const none = play(READY, { event: "edited" });
  assert.equal(none.tests.edited, false);
  const state = play(READY, asked("tests"), started("tests"), finished("accepted", "passed", "passed"), { event: "edited" });
  assert.equal(state.tests.edited, true);
  assert.equal(state.example.edited, false);
});

test("printed text is bounded: the end is kept and what was cut is counted", () => {
  const once = append({ text: "", cut: 0 }, "x".repeat(PRINTED_LIMIT + 5));
  const twice = append(once, "the end");
  assert.equal(twice.text.length, PRINTED_LIMIT);
  assert.ok(twice.text.endsWith("xthe end"));
  assert.equal(twice.cut, 12);
});

test("the status line names the test that is running", () => {
  const begin: EngineEvent = { event: "item-started", run: 1, id: TITLES[1]!.id };
  assert.equal(statusText(play(READY, asked("tests"), started("tests"), begin)), "Running: Two");
});

test("the status line counts the download in percent", () => {
  const step: EngineEvent = { event: "boot", step: "download", done: 999, total: 1000, message: "", fault: null };
  assert.equal(statusText(play(step)), "Loading Python, 99 %");
});

test("the status line tells how the last run ended, whichever kind it was", () => {
  const failure = { verdict: "compile-error" as const, message: "…" };
  const tests = play(READY, asked("tests"), started("tests"), { event: "load-failed", run: 1, failure }, finished("compile-error", "not-run", "not-run"));
  assert.equal(statusText(tests), "Compile error");
  const run = [asked("example"), started("example", 2), { event: "example" as const, run: 2, result: { ok: true } }].reduce(reduce, tests);
  assert.equal(statusText(run), "Your code ran");
});

test("the end of a run is announced once, with verdict and count", () => {
  const before = play(READY, asked("tests"), started("tests"), item(0, "failed"));
  const after = reduce(before, finished("wrong-answer", "failed", "passed"));
  assert.equal(announcement(before, after), "Wrong answer. 1 of 2 tests passed.");
  assert.equal(announcement(after, reduce(after, { event: "edited" })), "");
});

test("the innermost of the learner's lines of the first exception is marked", () => {
  const before = play(READY, asked("tests"), started("tests"), item(0, "error"), item(1, "error"));
  assert.deepEqual(faultLines(before, reduce(before, finished("run-time-error", "error", "error"))), [7]);
});

test("the line that Python cannot read is marked", () => {
  const failure = { verdict: "compile-error" as const, message: "…", line: 4 };
  const before = play(READY, asked("tests"), started("tests"), { event: "load-failed", run: 1, failure });
  const after = reduce(before, finished("compile-error", "not-run", "not-run"));
  assert.deepEqual(faultLines(before, after), [4]);
  assert.equal(statusText(after), "Compile error");
});

test("a hint comes after the verdict, is said once, and belongs to its run", () => {
  const hint: EngineEvent = { event: "misconception", run: 1, hint: "The sign is lost." };
  const begun = play(READY, asked("tests"), started("tests"));
  assert.equal(reduce(begun, hint), begun);
  const ended = reduce(begun, finished("wrong-answer", "failed", "passed"));
  const explained = reduce(ended, hint);
  assert.equal(explained.tests.hint, "The sign is lost.");
  assert.equal(explained.tests.summary, ended.tests.summary);
  assert.equal(announcement(ended, explained), "Perhaps: The sign is lost.");
  assert.equal(announcement(explained, reduce(explained, { event: "edited" })), "");
  assert.equal(reduce(ended, { ...hint, run: 2 }), ended);
  const again = reduce(explained, asked("tests"));
  assert.equal(again.tests.hint, "");
  assert.equal(reduce(again, hint), again);
});
