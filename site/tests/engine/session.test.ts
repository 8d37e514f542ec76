import assert from "node:assert/strict";
import { test } from "node:test";

import type { RealmMessage, RealmRequest, RecordedItem, RunEvent } from "../../src/shared/protocol.ts";
import { Realm } from "../../src/engine/realm-client.ts";
import { Session } from "../../src/engine/session.ts";

/** Bytes that all answers of a run may have. */
const LIMIT = 1000;

type Reply = (request: RealmRequest, say: (message: RealmMessage) => void) => void;

/** A realm whose answers a test writes, but for the sign of life; `log` holds the operations it was asked for. */
function realm(reply: Reply, log: string[] = []): Realm {
  let say: (message: RealmMessage) => void = () => undefined;
  const made = new Realm(
    {
      send: (request) => {
        if (request.op === "library_missed" && reply !== silent) {
          queueMicrotask(() => say({ kind: "answer", id: request.id, index: 0, value: "false" }));
          return;
        }
        log.push(request.op);
        queueMicrotask(() => reply(request, say));
      },
      listen: (listener) => (say = listener),
      close: () => log.push("closed"),
    },
    "plain",
    60,
  );
  queueMicrotask(() => say({ kind: "ready", seconds: 0 }));
  return made;
}

const answerAll: Reply = ({ id, op, batch }, say) =>
  batch.forEach((_values, index) =>
    say({ kind: "answer", id, index, value: op === "sandbox_load" ? '{"ok": true}' : new Uint8Array([index]) }),
  );

/** A worker that the system has ended, without a word. */
const silent: Reply = () => undefined;

/** Never answers a call of the function: an endless loop. */
const loops: Reply = (request, say) => {
  if (request.op === "sandbox_load") answerAll(request, say);
};

/** A judge that passes an item once it has the answers to `needed` calls, and sums up what it is given. */
function judge(needed: number, given: number[] = []): Reply {
  let count = 0;
  return ({ id, op, batch }, say) => {
    const [values] = batch as [unknown[]];
    let value: string | Uint8Array = new Uint8Array([9]);
    if (op === "judge_run") {
      // With `more`, the answers follow those of the run before.
      count = (values[2] ? count : 0) + (values[1] as unknown[]).length;
      given.push(count);
      const [name] = values as [string];
      value = JSON.stringify(
        count < needed
          ? { pending: true }
          : { pending: false, finished: { id: name, test: name, case: null, outcome: "passed", message: "", feedback: null, calls: [], exception: null } },
      );
    }
    if (op === "judge_summary") value = JSON.stringify({ verdict: "summed", error: null, tests: JSON.parse(values[0] as string) });
    say({ kind: "answer", id, index: 0, value });
  };
}

function item(id: string, calls: number): RecordedItem {
  return { id, test: id, case: null, title: id, calls: Array.from({ length: calls }, () => btoa("call")), open: false };
}

async function run(items: RecordedItem[], judging: Reply, sandboxes: Reply[], limit = 60): Promise<{ events: RunEvent[]; logs: string[][]; calls: Session["calls"] }> {
  const events: RunEvent[] = [];
  const logs: string[][] = [];
  const session = new Session(
    {
      judge: realm(judging),
      takeSandbox: () => {
        const log: string[] = [];
        logs.push(log);
        return Promise.resolve(realm(sandboxes[logs.length - 1] ?? answerAll, log));
      },
    },
    { function: "f", time_limit: limit, answers_limit: LIMIT, items },
    7,
    (event) => events.push(event),
  );
  await session.tests("source\n  second\n");
  return { events, logs, calls: session.calls };
}

const outcomes = (events: RunEvent[]): string[] =>
  events.flatMap((event) => (event.event === "item-finished" ? [`${event.result.id}: ${event.result.outcome}`] : []));

test("recorded calls go to the sandbox in one message for each item", async () => {
  const { events, logs } = await run([item("a", 3), item("b", 1)], judge(1), []);
  assert.deepEqual(logs[0]!.filter((op) => op === "sandbox_call").length, 2);
  assert.deepEqual(outcomes(events), ["a: passed", "b: passed"]);
  assert.equal(events.at(-1)?.event, "finished");
  assert.ok(events.every((event) => "run" in event && event.run === 7));
});

test("a call that was not recorded is made, and the test run again with its answer", async () => {
  const given: number[] = [];
  const { events } = await run([item("a", 1)], judge(3, given), []);
  assert.deepEqual(given, [1, 2, 3]);
  assert.deepEqual(outcomes(events), ["a: passed"]);
});

test("a call that never returns costs one sandbox, and the next test gets a fresh one", async () => {
  const { events, logs, calls } = await run([item("a", 1), item("b", 1)], judge(1), [loops], 0.05);
  assert.deepEqual(outcomes(events), ["a: timeout", "b: passed"]);
  assert.equal(calls.get("a")?.length, 1, "the call that did not end is known, to be looked into");
  assert.equal(logs.length, 2);
  assert.ok(logs[0]!.includes("closed"));
});

test("after two tests without an end the rest is not run", async () => {
  const items = ["a", "b", "c", "d"].map((id) => item(id, 1));
  const { events, logs } = await run(items, judge(1), [loops, loops, loops], 0.05);
  assert.deepEqual(outcomes(events), ["a: timeout", "b: timeout", "c: not-run", "d: not-run"]);
  assert.equal(logs.length, 2);
});

test("an interpreter that dies in a call is that test's outcome", async () => {
  const dies: Reply = (request, say) => {
    if (request.op === "sandbox_load") answerAll(request, say);
    else say({ kind: "died", message: "stack" });
  };
  const { events } = await run([item("a", 1), item("b", 1)], judge(1), [dies]);
  assert.deepEqual(outcomes(events), ["a: died", "b: passed"]);
});

test("a file that never finishes loading exceeds the time limit", async () => {
  const { events } = await run([item("a", 1)], judge(1), [() => undefined], 0.05);
  const failure = events.find((event) => event.event === "load-failed");
  assert.equal(failure?.event === "load-failed" && failure.failure.verdict, "time-limit-exceeded");
  assert.equal(events.at(-1)?.event, "finished");
});

test("a spare that the system has ended is not taken for a file that never finishes loading", async () => {
  const { events, logs } = await run([item("a", 1)], judge(1), [silent], 0.05);
  assert.deepEqual(outcomes(events), ["a: passed"]);
  assert.equal(logs.length, 2);
  assert.ok(logs[0]!.includes("closed"));
});

test("where no sandbox gives a sign of life the run ends, and the submission is not blamed", async () => {
  const { events, logs } = await run([item("a", 1)], judge(1), [silent, silent, silent], 0.05);
  assert.equal(events.at(-1)?.event, "broken");
  assert.equal(logs.length, 2);
});

test("a look at a submission in a loop tells the line at which the time was up", async () => {
  const looked: Reply = (request, say) => {
    loops(request, say);
    if (request.op === "sandbox_call") say({ kind: "line", line: 2 });
  };
  const { events } = await run([item("a", 1)], judge(1), [looked], 0.05);
  const ended = events.find((event) => event.event === "item-finished");
  assert.ok(ended?.event === "item-finished");
  assert.match(ended.result.message, /When the time was up, Python was in line 2\.$/);
  assert.deepEqual(ended.result.stuck, { line: 2, function: "", text: "  second" });
});

for (const [line, why] of [[0, "in no line of the file"], [99, "forged"]] as const) {
  test(`a look that is ${why} tells nothing`, async () => {
    const looked: Reply = (request, say) => {
      loops(request, say);
      if (request.op === "sandbox_call") say({ kind: "line", line });
    };
    const { events } = await run([item("a", 1)], judge(1), [looked], 0.05);
    const ended = events.find((event) => event.event === "item-finished");
    assert.ok(ended?.event === "item-finished");
    assert.doesNotMatch(ended.result.message, /Python was in line/);
    assert.equal(ended.result.stuck, null);
  });
}

test("after Stop no event follows but the one that says so", async () => {
  const events: RunEvent[] = [];
  const session = new Session(
    { judge: realm(judge(1)), takeSandbox: () => Promise.resolve(realm(loops)) },
    { function: "f", time_limit: 60, answers_limit: LIMIT, items: [item("a", 1)] },
    1,
    (event) => {
      events.push(event);
      if (event.event === "item-started") queueMicrotask(() => session.stop());
    },
  );
  await session.tests("source");
  assert.equal(events.at(-1)?.event, "stopped");
  assert.deepEqual(outcomes(events), []);
});

test("every sandbox is ended with its run", async () => {
  const { logs } = await run([item("a", 1)], judge(1), []);
  assert.equal(logs[0]!.at(-1), "closed");
});

/** What was asked for, by judge and sandboxes together, in order; and the number of sandboxes. */
async function order(items: RecordedItem[], needed: Record<string, number>): Promise<{ asked: string[]; sandboxes: number }> {
  const asked: string[] = [];
  let sandboxes = 0;
  const judges = new Map<string, Reply>();
  const judging: Reply = (request, say) => {
    const [id] = request.batch[0] as [string];
    const one = judges.get(id) ?? judge(needed[id] ?? 0);
    judges.set(id, one);
    one(request, say);
  };
  const noting =
    (reply: Reply): Reply =>
    (request, say) => {
      if (request.op !== "judge_pending" && request.op !== "judge_summary") asked.push(`${request.op} ${request.batch.length}`);
      reply(request, say);
    };
  const session = new Session(
    {
      judge: realm(noting(judging)),
      takeSandbox: () => {
        sandboxes += 1;
        return Promise.resolve(realm(noting(answerAll)));
      },
    },
    { function: "f", time_limit: 60, answers_limit: LIMIT, items },
    1,
    () => undefined,
  );
  await session.tests("source");
  return { asked, sandboxes };
}

test("the calls of all tests are on their way before the judge has looked at the first", async () => {
  const { asked } = await order([item("a", 2), item("b", 3), item("c", 4)], { a: 2, b: 3, c: 4 });
  assert.deepEqual(asked, ["sandbox_load 1", "sandbox_call 2", "sandbox_call 3", "sandbox_call 4", "judge_run 1", "judge_run 1", "judge_run 1"]);
});

test("a sandbox that dies with all tests on their way costs the test that it was on, and those after it another sandbox", async () => {
  const dies: Reply = (request, say) => {
    if (request.op === "sandbox_call" && request.batch.length === 3) say({ kind: "died", message: "recursion" });
    else answerAll(request, say);
  };
  const { events, logs } = await run([item("a", 1), item("b", 2), item("c", 3), item("d", 1)], judge(1), [dies]);
  assert.deepEqual(outcomes(events), ["a: passed", "b: passed", "c: died", "d: passed"]);
  assert.equal(logs.length, 2);
});

test("a test whose recording is open makes its calls before the next one's", async () => {
  const { asked } = await order([{ ...item("a", 2), open: true }, item("b", 3)], { a: 3, b: 3 });
  assert.deepEqual(asked, ["sandbox_load 1", "sandbox_call 2", "judge_run 1", "sandbox_call 1", "judge_run 1", "sandbox_call 3", "judge_run 1"]);
});

test("a call that nobody saw coming is made in a fresh sandbox where the next test's calls were made already", async () => {
  const { asked, sandboxes } = await order([item("a", 2), item("b", 3)], { a: 3, b: 3 });
  assert.equal(sandboxes, 2);
  const second = asked.slice(asked.lastIndexOf("sandbox_load 1"));
  assert.deepEqual(second, ["sandbox_load 1", "sandbox_call 2", "judge_run 1", "sandbox_call 1", "judge_run 1", "sandbox_call 3", "judge_run 1"]);
});

/** A realm fresh from the snapshot: its file loads, and the inputs of Run code miss a module. */
function lacking(reply: Reply): Realm {
  let say: (message: RealmMessage) => void = () => undefined;
  let called = false;
  const made = new Realm(
    {
      send: (request) => {
        called ||= request.op === "sandbox_example";
        const answer = { kind: "answer", id: request.id, index: 0, value: String(called) } as const;
        queueMicrotask(() => (request.op === "library_missed" ? say(answer) : reply(request, say)));
      },
      listen: (listener) => (say = listener),
      close: () => undefined,
    },
    "snapshot",
    60,
  );
  queueMicrotask(() => say({ kind: "ready", seconds: 0 }));
  return made;
}

const example = (result: object): Reply => (request, say) => {
  say({ kind: "printed", text: "p" });
  const value = request.op === "sandbox_load" ? '{"ok": true}' : JSON.stringify(result);
  say({ kind: "answer", id: request.id, index: 0, value });
};

test("L2: Run code asks for what is missing, and what was printed before is not shown twice", async () => {
  const events: RunEvent[] = [];
  const missing = { ok: false, message: "ModuleNotFoundError: No module named 'numpy.random'", type: "ModuleNotFoundError", frames: [] };
  const sandboxes = [lacking(example(missing)), realm(example({ ok: true, result: "7" }))];
  let asked = 0;
  const session = new Session(
    {
      judge: realm(judge(1)),
      takeSandbox: () => Promise.resolve(sandboxes.shift() as Realm),
      bringLibrary: () => Promise.resolve((asked += 1) > 0),
    },
    { function: "f", time_limit: 60, answers_limit: LIMIT, items: [] },
    1,
    (event) => events.push(event),
  );
  await session.example("source", [{ name: "x", text: "np.random.rand()" }]);
  assert.equal(asked, 1);
  assert.deepEqual(events.filter(({ event }) => event === "example"), [{ event: "example", run: 1, result: { ok: true, result: "7" } }]);
  const anew = events.findIndex(({ event }) => event === "anew");
  assert.ok(anew > events.findIndex(({ event }) => event === "printed"));
  assert.ok(events.slice(anew).some(({ event }) => event === "printed"));
});

test("a run that waits for the library says how much of it is here, and no other run does", async () => {
  const events: RunEvent[] = [];
  const session = new Session(
    { judge: realm(judge(1)), takeSandbox: () => Promise.resolve(realm(answerAll)) },
    { function: "f", time_limit: 60, answers_limit: LIMIT, items: [item("a", 1)] },
    1,
    (event) => events.push(event),
  );
  session.awaits(1, 2);
  await session.tests("source");
  assert.ok(!events.some(({ event }) => event === "awaits"));
});

/** Answers each call with so many bytes. */
const returns = (bytes: number): Reply => (request, say) => {
  if (request.op === "sandbox_load") return answerAll(request, say);
  request.batch.forEach((_values, index) => say({ kind: "answer", id: request.id, index, value: new Uint8Array(bytes) }));
};

test("L27: what a run returns in all is bounded, and the rest is not run", async () => {
  const items = ["a", "b", "c", "d"].map((id) => item(id, 1));
  const { events, logs } = await run(items, judge(1), [returns(400), returns(400)]);
  assert.deepEqual(outcomes(events), ["a: passed", "b: passed", "c: memory", "d: not-run"]);
  assert.equal(logs.length, 1);
  const ended = events.find((event) => event.event === "item-finished" && event.result.id === "c");
  assert.match(ended?.event === "item-finished" ? ended.result.message : "", /^What your function returned in this run is more than 0 MB in all\./);
});

test("L27: memory behind a small view counts as well", async () => {
  const hides: Reply = (request, say) => {
    if (request.op === "sandbox_load") return answerAll(request, say);
    request.batch.forEach((_values, index) =>
      say({ kind: "answer", id: request.id, index, value: new Uint8Array(new ArrayBuffer(5000), 0, 1) }),
    );
  };
  const { events } = await run([item("a", 1)], judge(1), [hides]);
  assert.deepEqual(outcomes(events), ["a: memory"]);
});

test("L27: answers are moved to the judge, each of them once", async () => {
  const moved: number[] = [];
  const judging = judge(3);
  let say: (message: RealmMessage) => void = () => undefined;
  const watched = new Realm(
    {
      send: (request, transfer) => {
        if (request.op === "judge_run") moved.push(transfer.length);
        queueMicrotask(() => judging(request, say));
      },
      listen: (listener) => (say = listener),
      close: () => undefined,
    },
    "plain",
    60,
  );
  const session = new Session(
    { judge: watched, takeSandbox: () => Promise.resolve(realm(returns(8))) },
    { function: "f", time_limit: 60, answers_limit: LIMIT, items: [item("a", 1)] },
    1,
    () => undefined,
  );
  await session.tests("source");
  assert.deepEqual(moved, [1, 1, 1]);
});
