/**
 * An engine that runs nothing: it plays a script of events, chosen by the fragment of the page's address. It stands in for engine.ts where
 * the page is looked at without Python.
 */

import type { Picture } from "../src/shared/pictures.ts";
import type { Engine, EngineEvent, ExerciseData, Feedback, Frame, ItemResult, Outcome, Summary, Verdict } from "../src/shared/protocol.ts";

const FILE = 11_400_000;
const frame = (line: number, text: string): Frame => ({ line, function: "group_normalization", text });

class FakeEngine implements Engine {
  readonly asked = Promise.resolve();
  readonly #listeners: ((event: EngineEvent) => void)[] = [];
  readonly #data: ExerciseData;
  readonly #scene: string;
  #run = 0;

  constructor(data: ExerciseData, scene: string) {
    this.#data = data;
    this.#scene = scene;
  }

  subscribe(listener: (event: EngineEvent) => void): void {
    this.#listeners.push(listener);
    if (this.#scene === "loading") this.#boot("download", 4_700_000);
    else if (this.#scene === "start") this.#boot("start", 0);
    else if (this.#scene === "offline") this.#boot("failed", 0, "The file numpy.whl could not be downloaded.");
    else this.#boot("ready", 0);
  }

  retry(): void {
    this.#boot("download", 0);
  }

  lend(): Promise<never> {
    return Promise.reject(new Error("No sandbox plays here."));
  }

  calls(): readonly Uint8Array[] {
    return [];
  }

  stop(): void {
    this.#emit({ event: "stopped", run: this.#run });
  }

  run(): void {
    const run = ++this.#run;
    this.#emit({ event: "started", run, kind: "tests" });
    if (this.#scene === "compile") return this.#compile(run);
    this.#emit({ event: "loaded", run });
    this.#emit({ event: "printed", run, text: "mean [[2.5]]\nvar [[1.25]]\n" });
    const results = this.#results();
    for (const result of results) {
      this.#emit({ event: "item-started", run, id: result.id });
      if (this.#scene === "running" && result === results[2]) return;
      this.#emit({ event: "item-finished", run, result });
    }
    this.#emit({ event: "finished", run, summary: this.#summary(results) });
  }

  runExample(): void {
    const run = ++this.#run;
    this.#emit({ event: "started", run, kind: "example" });
    this.#emit({ event: "loaded", run });
    this.#emit({ event: "printed", run, text: "groups (1, 1, 2, 1, 2)\n" });
    if (this.#scene === "error") {
      const message = "NameError: name 'gama' is not defined";
      this.#emit({ event: "example", run, result: { ok: false, message, argument: "gamma", frames: [] } });
    } else {
      const result = "array([[[[-1.34163542, -0.44721181]],\n\n        [[ 0.44721181,  1.34163542]]]])";
      this.#emit({ event: "example", run, result: { ok: true, result, shape: [1, 2, 1, 2], dtype: "float64", seconds: 0.00042 } });
    }
  }

  #boot(step: "download" | "start" | "ready" | "failed", done: number, message = ""): void {
    this.#emit({ event: "boot", step, done, total: FILE, message, fault: step === "failed" ? "network" : null });
  }

  #compile(run: number): void {
    const message = "Python cannot read the file in line 4: '(' was never closed.";
    const failure = { verdict: "compile-error" as const, message, type: "SyntaxError", line: 4, column: 18, text: "def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5:" };
    this.#emit({ event: "load-failed", run, failure });
    this.#emit({ event: "finished", run, summary: this.#summary([], "compile-error") });
  }

  #results(): ItemResult[] {
    return this.#data.tests.flatMap((test, place) => {
      const cases = place === 0 ? [null] : ["case 1", "channels equal to width", "negative gamma"];
      return cases.map((name, number) => {
        const id = name ? `${test.id}[${name}]` : test.id;
        const outcome = this.#outcome(place, number);
        return outcome === "passed" ? plain(id, test.id, name) : faulty(id, test.id, name, outcome);
      });
    });
  }

  #outcome(test: number, number: number): Outcome {
    if (this.#scene === "wrong" && (test === 1 || (test === 3 && number > 0))) return "failed";
    if (this.#scene === "error" && test < 2) return "error";
    if (this.#scene === "timeout" && test > 0) return test === 1 && number < 2 ? "timeout" : "not-run";
    return "passed";
  }

  #summary(results: ItemResult[], verdict?: Verdict): Summary {
    const tests = this.#data.tests.map(({ id, title }) => {
      const bad = results.find((result) => result.test === id && result.outcome !== "passed");
      const none = !results.some((result) => result.test === id);
      const outcome = none ? "not-run" : ((bad?.outcome ?? "passed") as Summary["tests"][number]["outcome"]);
      return { id, title, outcome, case: bad?.case ?? "", message: none ? "Not run, because the file could not be loaded." : (bad?.message ?? "") };
    });
    return { verdict: verdict ?? VERDICTS[this.#scene] ?? "accepted", error: null, tests };
  }

  #emit(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

const VERDICTS: Record<string, Verdict> = { wrong: "wrong-answer", error: "run-time-error", timeout: "time-limit-exceeded" };

function plain(id: string, test: string, name: string | null): ItemResult {
  return { id, test, case: name, outcome: "passed", message: "", feedback: null, calls: [], exception: null };
}

const CALLS: ItemResult["calls"] = [
  {
    arguments: [
      { name: "X", text: "float64 array of shape (2, 4, 3, 3)", code: "np.arange(72.0).reshape(2, 4, 3, 3)" },
      { name: "gamma", text: "[ 1. , -2. ,  0.5,  3. ]", code: "np.array([1.0, -2.0, 0.5, 3.0])" },
      { name: "beta", text: "[ 0. ,  1. , -1. ,  0.25]", code: "np.array([0.0, 1.0, -1.0, 0.25])" },
      { name: "num_groups", text: "2", code: "2" },
    ],
    seconds: 0.0006,
    printed: "mean 0.57\n",
  },
];

function faulty(id: string, test: string, name: string | null, outcome: Outcome): ItemResult {
  const base = { ...plain(id, test, name), outcome, calls: CALLS };
  if (outcome === "failed") {
    const feedback: Feedback = {
      kind: "values",
      expected: "[[[[-1.3416, -0.4472]],\n  [[ 0.4472,  1.3416]]]]",
      got: "[[[[-1.    ,  1.    ]],\n  [[-1.    ,  1.    ]]]]",
      index: [0, 0, 0, 0],
      largest_error: 4.2,
      share_wrong: 0.75,
      atol: 1e-4,
      picture: picture(name === null ? [1, 2, 1, 2] : [2, 4, 3, 3]),
    };
    return { ...base, feedback, message: "3 of 4 values are wrong; the first is at index [0, 0, 0, 1]: expected -0.4472, got 1. The largest error is 1.447." };
  }
  if (outcome === "error") {
    const raised = {
      type: "ValueError",
      message: "cannot reshape array of size 72 into shape (2,2,3,3,3)",
      frames: [frame(16, "    G = split(X, num_groups)"), frame(20, "    return X.reshape(B, num_groups, C - num_groups, H, W)")],
    };
    const message = `Your function stopped with ValueError: ${raised.message}. It happened in line 20.`;
    return { ...base, exception: raised, message };
  }
  if (outcome === "timeout") {
    return { ...base, message: "Your function was still running after 10 seconds. Is there a loop that never ends?" };
  }
  return { ...base, calls: [], message: "Not run, because the time limit had already been reached twice." };
}

/** Made-up numbers, of which every fourth is right. */
function picture(shape: number[]): Picture {
  const places = [...Array(shape.reduce((product, length) => product * length, 1)).keys()];
  const wrong = places.filter((place) => place % 4 !== 3);
  const expected = places.map((place) => Math.round(300 * Math.sin(place * 1.7)) / 100);
  const got = expected.map((value, place) => (place === 5 ? "nan" : wrong.includes(place) ? value + 1.4 * Math.cos(place) : value));
  return { shape, at: [], expected, got, wrong };
}

export function createEngine(data: ExerciseData): Engine {
  return new FakeEngine(data, location.hash.slice(1));
}
