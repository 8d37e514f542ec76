/** What crosses a border: page and realms, engine and page, build and page. Plain data only. */

import type { Drawn, Picture, TablePicture } from "./pictures.ts";

// ---------------------------------------------------------------- build -> page

export interface ExampleInput {
  /** That of an argument; "input" or "arguments" of a program; "" for code that runs after the file, which then is the only one. */
  name: string;
  /** A Python expression, where `np` is NumPy; what a program reads; or code. */
  text: string;
  /** The example's own expression for it: where that makes an array, lists of numbers become one. */
  like?: string;
}

export interface TestTitle {
  id: string;
  title: string;
}

/** Embedded in the exercise page. */
export interface ExerciseData {
  format: 1;
  slug: string;
  version: string;
  title: string;
  /** Empty where the tests import what they need, and of a program. */
  function: string;
  /** What learners write is run, with its input. */
  program: boolean;
  /** What the tests import of the submission. */
  names: string[];
  /** Wall seconds for each hidden test. */
  time_limit: number;
  /** Megabytes that the sandbox's interpreter may use. */
  memory_limit: number;
  /** Bytes that all answers of a run may have together. */
  answers_limit: number;
  /** Submissions can draw figures. */
  figures?: boolean;
  /** The script that shows what was drawn. */
  drawn: string;
  starter: string;
  example: ExampleInput[];
  /** Names of the axes of the arrays that are compared; empty if the author gave none. */
  axes: string[];
  /** The argument that says into how many groups the second axis is cut; empty if none does. */
  groups: string;
  tests: TestTitle[];
  hints: string[];
  /** Address of the runtime manifest, relative to the page. */
  runtime: string;
  /** Address of the tests bundle, relative to the page. */
  bundle: string;
  /** Address of the solution, relative to the page. */
  solution: string;
  /** Different texts that were judged after which the solution may be opened. */
  solution_after: number;
  /** Addresses, relative to the page, of the script that shows what a call does inside, and of the editor's tools and of pyflakes. */
  inside: string;
  tools: { script: string; checker: string };
  /** Addresses of the script that shows what the reference gives for Run code's inputs, and of the reference; null if that is not wanted. */
  expected: { script: string; reference: string } | null;
}

/** What pages are told about all exercises, in the list's order; at exercises.json in the site's root. */
export interface ListData {
  format: 1;
  /** Its id, as a page has one. */
  edition: string;
  exercises: { slug: string; title: string }[];
}

/** The reference solution, fetched when the learner opens it. */
export interface SolutionData {
  format: 1;
  source: string;
  /** The code in colours and what is said to it, made when the site was built. */
  html: string;
}

/** Every boot, the boot from the snapshot, what follows it, or the plain boot. */
export type FileUse = "boot" | "snapshot" | "library" | "plain";

export interface RuntimeFile {
  name: string;
  /** Relative to the manifest. The file is compressed, whatever its name. */
  url: string;
  encoding: Encoding;
  /** Of the compressed file, like `bytes`. */
  sha256: string;
  bytes: number;
  /** Bytes of the inflated file. */
  size: number;
  use: FileUse;
}

/** How a file of the runtime is compressed. */
export type Encoding = "gzip" | "zstd";

/** The file that the decompressing of others takes. It stays outside of the realms. */
export const DECODER = "zstd.wasm";

/** The files that make up the script of a realm's worker, in the order in which they must run. */
export const SCRIPTS = ["pyodide.js", "pyodide.asm.js", "realm.js"];

export interface RuntimeManifest {
  pyodide: string;
  python: string;
  numpy: string;
  files: RuntimeFile[];
}

/** One pytest item with the calls that the build recorded. */
export interface RecordedItem {
  id: string;
  test: string;
  case: string | null;
  title: string;
  /** Base64 of the call's bytes, in the order of the calls. */
  calls: string[];
  /** True where a further call depends on an earlier answer, so the list is not whole. */
  open: boolean;
}

export interface TestsBundle {
  format: 1;
  spec: Record<string, unknown>;
  /** What a sandbox is told of what surrounds a submission; "" where that is nothing. */
  setting: string;
  items: RecordedItem[];
  /** The tests import what a memory snapshot leaves out, so nothing is judged before it is there. */
  library: boolean;
  /** Address, relative to the bundle, of what known-wrong submissions answer; null if none is known. */
  misconceptions: string | null;
}

// ---------------------------------------------------------------- results

export type Outcome = "passed" | "failed" | "error" | "timeout" | "memory" | "died" | "not-run" | "broken";

export type Verdict =
  | "accepted"
  | "wrong-answer"
  | "run-time-error"
  | "time-limit-exceeded"
  | "memory-limit-exceeded"
  | "compile-error"
  | "judge-error";

export interface Frame {
  line: number;
  function: string;
  text: string;
  /** How many calls were in this line at once, in a recursion. */
  times?: number;
}

export interface Raised {
  type: string;
  message: string;
  frames: Frame[];
}

export interface CallArgument {
  name: string;
  /** Short, to be read. */
  text: string;
  /** Python that makes the value; null where it would be too long. */
  code: string | null;
}

export interface CallRecord {
  arguments: CallArgument[];
  /** Null in a last call that was never answered, and in calls before it of which nothing is known. */
  seconds: number | null;
  printed: string;
}

/** `kind` says what was wrong; the other keys depend on it. */
export interface Feedback {
  kind: string;
  expected?: string;
  got?: string;
  /** The first wrong element. */
  index?: number[];
  largest_error?: number | string;
  share_wrong?: number;
  atol?: number;
  picture?: Picture | null;
  table?: TablePicture | null;
  [detail: string]: unknown;
}

export interface ItemResult {
  id: string;
  test: string;
  case: string | null;
  outcome: Outcome;
  message: string;
  feedback: Feedback | null;
  calls: CallRecord[];
  exception: Raised | null;
  /** Where Python was last seen before the time was up. */
  stuck?: Frame | null;
}

/** `old` stands at this place of the submission; `text` is what Python wants there. Both count from 1. */
export interface Edit {
  line: number;
  column: number;
  old: string;
  text: string;
}

export interface LoadFailure {
  ok?: false;
  verdict: Verdict;
  message: string;
  type?: string;
  frames?: Frame[];
  line?: number | null;
  column?: number | null;
  text?: string | null;
  /** What would mend it, where characters only look like the right ones. */
  edits?: Edit[];
}

export interface TestSummary {
  id: string;
  title: string;
  outcome: "passed" | "failed" | "error" | "timeout" | "not-run";
  message: string;
  /** The first case that did not pass, or "". */
  case: string;
}

export interface Summary {
  verdict: Verdict;
  error: string | null;
  tests: TestSummary[];
}

/** The known mistake that explains every answer of a wrong submission. */
export interface Misconception {
  name: string;
  hint: string;
}

export interface ExampleResult {
  ok: boolean;
  /** What came back; of code, what its last line shows, if anything. */
  result?: string;
  /** The exit status of a program. */
  status?: number;
  shape?: number[];
  dtype?: string;
  seconds?: number;
  message?: string;
  type?: string;
  frames?: Frame[];
  line?: number | null;
  argument?: string | null;
  /** The call and its answer, for the reference to be asked the same. */
  made?: Uint8Array;
}

// ---------------------------------------------------------------- engine -> page

export type BootStep = "download" | "start" | "ready" | "failed";

/** What kept Python from starting, by what helps against it. */
export type BootFault = "network" | "browser" | "insecure" | "framed" | "memory" | "python" | "tests";

/**
 * What is wrong with the line to the host: nothing arrives, a transfer broke and is taken up again, or the host cannot go on in the
 * middle of a file, which comes again from its beginning.
 */
export type Hitch = "silent" | "broken" | "again";

/** How files arrive. */
export interface Pace {
  /** Bytes in a second, and the seconds that the rest will take at this rate; null while too little has come to tell. */
  rate: number | null;
  left: number | null;
  hitch: Hitch | null;
}

export type BootEvent = {
  event: "boot";
  step: BootStep;
  done: number;
  total: number;
  /** In the step "download". */
  pace?: Pace;
  /** With the step "failed", a sentence; empty where the fault says it all. */
  message: string;
  fault: BootFault | null;
};

export type RunEvent =
  | { event: "started"; run: number; kind: "tests" | "example" }
  /** The run begins again, because it needs more of Python's library than was there. */
  | { event: "anew"; run: number }
  /** So many bytes of what the run waits for are here. */
  | { event: "awaits"; run: number; done: number; total: number }
  | { event: "loaded"; run: number }
  | { event: "load-failed"; run: number; failure: LoadFailure }
  | { event: "printed"; run: number; text: string }
  /** What the code has drawn and shown; before the event that ends the run. */
  | { event: "drawn"; run: number; drawn: Drawn[] }
  | { event: "item-started"; run: number; id: string }
  | { event: "item-finished"; run: number; result: ItemResult }
  | { event: "finished"; run: number; summary: Summary }
  /** After "finished", where there is something to say. */
  | { event: "misconception"; run: number; hint: string }
  | { event: "example"; run: number; result: ExampleResult }
  | { event: "stopped"; run: number }
  | { event: "broken"; run: number; message: string };

export type EngineEvent = BootEvent | RunEvent;

export interface Engine {
  /** Settles when Python's files have been asked for, or cannot be. */
  readonly asked: Promise<void>;
  run(source: string): void;
  runExample(source: string, inputs: ExampleInput[]): void;
  stop(): void;
  /** Try a failed download or start again. */
  retry(): void;
  /** Lets `use` have a sandbox of its own, with all of Python's library, and ends it afterwards. Rejects as `use` does, or where there is none. */
  lend<T>(use: (sandbox: LentSandbox, setting: string) => Promise<T>): Promise<T>;
  /** The bytes of the calls that an item of the last run made which did not pass, as far as they are kept. */
  calls(item: string): readonly Uint8Array[];
  subscribe(listener: (event: EngineEvent) => void): void;
}

/** A sandbox as its borrower sees it. */
export interface LentSandbox {
  onPrint: (text: string) => void;
  onRecorded: ((text: string) => void) | null;
  /** One request, one answer. Rejects after `limitSeconds`, and where the sandbox has ended. */
  request(op: string, values: Argument[], limitSeconds: number): Promise<string | Uint8Array | null>;
  kill(): void;
}

// ---------------------------------------------------------------- page <-> realm

export type Argument = string | boolean | Uint8Array | Argument[];

export type BootMode = "snapshot" | "plain" | "make";

/** First message to a realm's worker; requests and answers go over `port`. */
export interface BootMessage {
  kind: "boot";
  port: MessagePort;
  mode: BootMode;
  /** Megabytes the interpreter may hold, or null for no limit of ours. */
  memoryLimit: number | null;
}

/** A file of the runtime for a realm's worker, before or after its boot message. */
export interface FileMessage {
  kind: "file";
  name: string;
  /** Bytes, or what was compiled from them. */
  contents: unknown;
}

/** Call the bridge function `op` once for each entry of `batch`; every answer is sent as soon as it is there. */
export interface RealmRequest {
  id: number;
  op: string;
  batch: Argument[][];
}

/** Why a realm did not start: the snapshot does not fit, and a plain boot would work; there is no memory; or anything else. */
export type BootFailure = "mismatch" | "memory" | "died";

export type RealmMessage =
  /** A start has come further. */
  | { kind: "step" }
  | { kind: "ready"; seconds: number }
  | { kind: "failed"; message: string; reason: BootFailure }
  /** The library that the snapshot left out is written. */
  | { kind: "library" }
  | { kind: "answer"; id: number; index: number; value: string | Uint8Array | null }
  | { kind: "error"; id: number; message: string }
  | { kind: "died"; message: string }
  | { kind: "printed"; text: string }
  /** A piece of what is recorded by `sandbox_inside`. */
  | { kind: "recorded"; text: string }
  /** The submission is in this line of its file at this moment; 0 where it is in none. */
  | { kind: "line"; line: number };
