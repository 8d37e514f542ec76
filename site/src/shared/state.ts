/**
 * What the page knows, as one value. `reduce(state, event)` is pure; the views draw what it returns.
 * Events come from the engine (protocol.ts) and from the learner's hands (`PageEvent`). Events of an older run are dropped
 * by their run id.
 */

import type { FigurePicture } from "./pictures.ts";
import type {
  BootFault,
  BootStep,
  EngineEvent,
  ExampleResult,
  ItemResult,
  LoadFailure,
  Outcome,
  Pace,
  RunEvent,
  Summary,
  TestTitle,
} from "./protocol.ts";

export type RunKind = "tests" | "example";

export type PageEvent =
  | { event: "asked"; kind: RunKind }
  | { event: "stop-asked" }
  | { event: "edited" };

/** The end of what was printed; `cut` counts the characters dropped before it. */
export interface Printed {
  text: string;
  cut: number;
}

export const PRINTED_LIMIT = 20_000;

export interface Row {
  id: string;
  title: string;
  outcome: Outcome | "idle" | "running";
  message: string;
  items: readonly ItemResult[];
}

export type Phase = "none" | "running" | "finished" | "stopped" | "broken";

export interface TestsRun {
  phase: Phase;
  loaded: boolean;
  rows: readonly Row[];
  failure: LoadFailure | null;
  summary: Summary | null;
  /** Set when a known mistake explains the answers: what a learner is told about it. */
  hint: string;
  /** The id of the run, null before it has one. */
  run: number | null;
  printed: Printed;
  figures: readonly FigurePicture[];
  message: string;
  edited: boolean;
}

export interface ExampleRun {
  phase: Phase;
  failure: LoadFailure | null;
  result: ExampleResult | null;
  printed: Printed;
  figures: readonly FigurePicture[];
  message: string;
  edited: boolean;
}

export interface Running {
  kind: RunKind;
  /** Null until the engine has said which run this is. */
  run: number | null;
  stopping: boolean;
  /** Bytes of Python's library that the run waits for; null where it waits for none. */
  awaits: { done: number; total: number } | null;
}

/** Whether no second try can help against this. */
export function isLasting(fault: BootFault | null): boolean {
  return fault === "browser" || fault === "insecure" || fault === "framed";
}

const UNKNOWN: Pace = { rate: null, left: null, hitch: null };

export interface State {
  boot: { step: BootStep; done: number; total: number; message: string; fault: BootFault | null; pace: Pace };
  /** A run that was asked for before Python was ready. */
  waiting: RunKind | null;
  running: Running | null;
  /** What was run last, or is being run. */
  last: RunKind | null;
  tests: TestsRun;
  example: ExampleRun;
}

const NOTHING: Printed = { text: "", cut: 0 };
const NO_FIGURES: readonly FigurePicture[] = [];

export function initialState(tests: readonly TestTitle[]): State {
  return {
    boot: { step: "download", done: 0, total: 0, message: "", fault: null, pace: UNKNOWN },
    waiting: null,
    running: null,
    last: null,
    tests: freshTests(tests, "none"),
    example: freshExample("none"),
  };
}

function freshTests(titles: readonly TestTitle[], phase: Phase): TestsRun {
  const rows = titles.map(({ id, title }): Row => ({ id, title, outcome: "idle", message: "", items: [] }));
  return { phase, loaded: false, rows, failure: null, summary: null, hint: "", run: null, printed: NOTHING, figures: NO_FIGURES, message: "", edited: false };
}

function freshExample(phase: Phase): ExampleRun {
  return { phase, failure: null, result: null, printed: NOTHING, figures: NO_FIGURES, message: "", edited: false };
}

export function reduce(state: State, event: EngineEvent | PageEvent): State {
  switch (event.event) {
    case "boot": {
      const { step, done, total, message, fault, pace = UNKNOWN } = event;
      const next = { ...state, boot: { step, done, total, message, fault, pace } };
      if (isLasting(fault)) next.waiting = null;
      // Python was started anew for a run, and did not start.
      if (step === "failed" && state.running) return applyRun(next, state.running.kind, { event: "broken", run: 0, message: "" });
      // A retry is on its way: the run that could not be finished is over and done with.
      if (step !== "failed" && state.tests.phase === "broken") next.tests = freshTests(state.tests.rows, "none");
      if (step !== "failed" && state.example.phase === "broken") next.example = freshExample("none");
      return step === "ready" && state.waiting ? begin(next, state.waiting) : next;
    }
    case "asked":
      if (state.running || isLasting(state.boot.fault)) return state;
      return state.boot.step === "ready" ? begin(state, event.kind) : { ...state, waiting: event.kind };
    case "stop-asked":
      if (!state.running) return { ...state, waiting: null };
      // Before the engine has begun, nobody else will say that the run was stopped.
      if (state.running.run === null) return applyRun(state, state.running.kind, { event: "stopped", run: 0 });
      return { ...state, running: { ...state.running, stopping: true } };
    case "edited": {
      const tests = state.tests.phase === "none" ? state.tests : { ...state.tests, edited: true };
      const example = state.example.phase === "none" ? state.example : { ...state.example, edited: true };
      return { ...state, tests, example };
    }
    default:
      return reduceRun(state, event);
  }
}

/** Clear what the last run of this kind left. The page starts the engine when it sees `running.run === null`. */
function begin(state: State, kind: RunKind): State {
  const next: State = { ...state, waiting: null, running: { kind, run: null, stopping: false, awaits: null }, last: kind };
  if (kind === "tests") next.tests = freshTests(state.tests.rows, "running");
  else next.example = freshExample("running");
  return next;
}

function reduceRun(state: State, event: RunEvent): State {
  if (event.event === "misconception") return explain(state, event.run, event.hint);
  const running = state.running;
  if (!running) return state;
  if (event.event === "started") {
    if (running.run !== null || running.kind !== event.kind) return state;
    const begun = { ...state, running: { ...running, run: event.run } };
    return event.kind === "tests" ? { ...begun, tests: { ...state.tests, run: event.run } } : begun;
  }
  if (running.run !== event.run) return state;
  if (event.event === "awaits") return { ...state, running: { ...running, awaits: { done: event.done, total: event.total } } };
  // What waited is over as soon as anything else happens.
  if (running.awaits && event.event !== "anew") return applyRun({ ...state, running: { ...running, awaits: null } }, running.kind, event);
  return applyRun(state, running.kind, event);
}

/** Comes after the end of its run, and only counts while that run is the one that is shown. */
function explain(state: State, run: number, hint: string): State {
  const { tests } = state;
  return tests.run === run && tests.phase === "finished" ? { ...state, tests: { ...tests, hint } } : state;
}

function applyRun(state: State, kind: RunKind, event: RunEvent): State {
  return kind === "tests" ? reduceTests(state, event) : reduceExample(state, event);
}

function reduceTests(state: State, event: RunEvent): State {
  const tests = state.tests;
  const change = (part: Partial<TestsRun>): State => ({ ...state, tests: { ...tests, ...part } });
  const end = (part: Partial<TestsRun>): State => ({ ...change(part), running: null });
  switch (event.event) {
    case "anew":
      return change({ loaded: false, printed: NOTHING });
    case "loaded":
      return change({ loaded: true });
    case "load-failed":
      return change({ failure: event.failure });
    case "printed":
      return change({ printed: append(tests.printed, event.text) });
    case "figures":
      return change({ figures: event.figures });
    case "item-started":
      return change({ rows: tests.rows.map((row) => startItem(row, event.id)) });
    case "item-finished":
      return change({ rows: tests.rows.map((row) => finishItem(row, event.result)) });
    case "finished":
      return end({ phase: "finished", summary: event.summary, rows: tests.rows.map((row) => settle(row, event.summary)) });
    case "stopped":
      return end({ phase: "stopped", rows: tests.rows.map(unfinished) });
    case "broken":
      return end({ phase: "broken", message: event.message, rows: tests.rows.map(unfinished) });
    default:
      return state;
  }
}

function reduceExample(state: State, event: RunEvent): State {
  const example = state.example;
  const change = (part: Partial<ExampleRun>): State => ({ ...state, example: { ...example, ...part } });
  const end = (part: Partial<ExampleRun>): State => ({ ...change(part), running: null });
  switch (event.event) {
    case "anew":
      return change({ printed: NOTHING });
    case "printed":
      return change({ printed: append(example.printed, event.text) });
    case "figures":
      return change({ figures: event.figures });
    case "load-failed":
      return end({ phase: "finished", failure: event.failure });
    case "example":
      return end({ phase: "finished", result: event.result });
    case "stopped":
      return end({ phase: "stopped" });
    case "broken":
      return end({ phase: "broken", message: event.message });
    default:
      return state;
  }
}

/** An item's id is its test's id, followed by the case in square brackets where there are cases. */
function belongs(item: string, test: string): boolean {
  return item === test || item.startsWith(`${test}[`);
}

function startItem(row: Row, item: string): Row {
  if (belongs(item, row.id)) return row.outcome === "idle" ? { ...row, outcome: "running" } : row;
  return row.outcome === "running" && row.items.length > 0 ? { ...row, outcome: "passed" } : row;
}

/** A passed case leaves its row running, because more cases may follow; the first other outcome is the row's. */
function finishItem(row: Row, result: ItemResult): Row {
  if (row.id !== result.test) return row;
  const items = [...row.items, result];
  if (result.outcome === "passed" || firstFault(row)) return { ...row, items };
  return { ...row, items, outcome: result.outcome, message: result.message };
}

function settle(row: Row, summary: Summary): Row {
  const said = summary.tests.find((test) => test.id === row.id);
  if (!said) return unfinished(row);
  const fault = firstFault(row);
  // The item knows more than the summary's word: "memory" and "died" are both an error there.
  const outcome = said.outcome === "error" && fault ? fault.outcome : said.outcome;
  return { ...row, outcome, message: said.message || fault?.message || "" };
}

function unfinished(row: Row): Row {
  return row.outcome === "idle" || row.outcome === "running" ? { ...row, outcome: "not-run" } : row;
}

export function firstFault(row: Row): ItemResult | undefined {
  return row.items.find((item) => item.outcome !== "passed");
}

export function passedCount(run: TestsRun): number {
  return run.rows.filter((row) => row.outcome === "passed").length;
}

export function append(printed: Printed, text: string): Printed {
  const whole = printed.text + text;
  const excess = whole.length - PRINTED_LIMIT;
  return excess > 0 ? { text: whole.slice(excess), cut: printed.cut + excess } : { text: whole, cut: printed.cut };
}
