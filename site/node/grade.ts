/**
 * Judges submissions in Pyodide under Node, with the page's own session and realms. Reads lines of JSON from standard input: what
 * all jobs have in common, and then one job after the other. Each job has a judge and sandboxes of its own. Writes a line for what
 * the judge found in the tests, one for each submission as soon as it is judged, and null when the job is done. node_host.py is
 * the only caller.
 */

import { createInterface } from "node:readline";

import type { BootMode, ItemResult, RecordedItem, RunEvent, Summary } from "../src/shared/protocol.ts";
import { Realm } from "../src/engine/realm-client.ts";
import { speak } from "./language.ts";
import { compileFor, openProcess, openThread } from "./node-realm.ts";
import type { StartMessage } from "./realm-host.ts";

interface Submission {
  name: string;
  source: string;
  /** Run the tests last to first: what depends on the order shows as other calls. */
  reversed?: boolean;
}

interface Start {
  scripts: string[];
  files: Record<string, string>;
  mode: BootMode;
  /** Each sandbox in a process of its own, which can reach nothing. */
  isolated: boolean;
  /** In which it is told how a run ended. */
  language: string;
}

interface Job {
  exercise: { function: string; names: string[]; setting: string; time_limit: number; memory_limit: number; answers_limit: number };
  /** What judge_open takes. */
  spec: Record<string, unknown>;
  /** The compiled test modules are wanted. */
  rewrite: boolean;
  /** Recorded calls by item; an item that is missing has none. */
  recorded: Record<string, { calls: string[]; open: boolean }>;
  submissions: Submission[];
}

interface Judged {
  name: string;
  summary: Summary | null;
  results: ItemResult[];
  /** Base64 of the calls that were made, by item. */
  calls: Record<string, string[]>;
  printed: string;
  /** The tests imported what a snapshot leaves out. */
  library: boolean;
  /** A sentence if the run itself broke. */
  broken: string | null;
}

const JUDGE_OPEN_LIMIT = 120;
const PRINTED_LIMIT = 2000;

function write(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function judgeOne(judge: Realm, sandboxes: () => Promise<Realm>, job: Job, items: RecordedItem[], submission: Submission): Promise<Judged> {
  const judged: Judged = { name: submission.name, summary: null, results: [], calls: {}, printed: "", library: false, broken: null };
  const listen = (event: RunEvent): void => {
    if (event.event === "item-finished") judged.results.push(event.result);
    if (event.event === "finished") judged.summary = event.summary;
    if (event.event === "broken") judged.broken = event.message;
    if (event.event === "printed") judged.printed = (judged.printed + event.text).slice(0, PRINTED_LIMIT);
  };
  const ordered = submission.reversed ? [...items].reverse() : items;
  const { Session } = await import("../src/engine/session.ts");
  const session = new Session({ judge, takeSandbox: sandboxes }, { ...job.exercise, items: ordered }, 1, listen);
  await session.tests(submission.source);
  judged.library = (await judge.request("library_used", [], JUDGE_OPEN_LIMIT)) === "true";
  for (const [id, calls] of session.calls) judged.calls[id] = calls.map((call) => Buffer.from(call).toString("base64"));
  return judged;
}

/** What opens realms: with all that can be made once for all jobs. */
async function opener({ isolated, language, ...files }: Start): Promise<(memoryLimit: number | null) => Realm> {
  speak(language);
  const start: StartMessage = { ...files, memoryLimit: null };
  const shared = isolated ? start : await compileFor(start);
  return (memoryLimit) => (isolated ? openProcess : openThread)({ ...shared, memoryLimit });
}

async function work(open: (memoryLimit: number | null) => Realm, job: Job): Promise<void> {
  const judge = open(null);
  let spare: Realm | null = open(job.exercise.memory_limit);
  try {
    await judge.ready;
    await judge.library; // the tests may import anything, and nobody waits here
    const opened = JSON.parse(String(await judge.request("judge_open", [JSON.stringify(job.spec)], JUDGE_OPEN_LIMIT))) as {
      items: Omit<RecordedItem, "calls" | "open">[];
      problems: string[];
    };
    const items = opened.items.map((item) => ({ ...item, calls: [], open: false, ...job.recorded[item.id] }));
    // Compiled here, by the Python that is to run them.
    const code: unknown = job.rewrite ? JSON.parse(String(await judge.request("rewrite_tests", [JSON.stringify(job.spec["tests"])], JUDGE_OPEN_LIMIT))) : {};
    write({ items: opened.items, problems: opened.problems, code });
    if (opened.problems.length > 0) return;
    for (const [place, submission] of job.submissions.entries()) {
      // One sandbox is always starting while another one works, as long as one is sure to be needed.
      const takeSandbox = async (): Promise<Realm> => {
        const taken = spare ?? open(job.exercise.memory_limit);
        spare = null;
        await taken.ready;
        if (place < job.submissions.length - 1) spare = open(job.exercise.memory_limit);
        return taken;
      };
      write(await judgeOne(judge, takeSandbox, job, items, submission));
    }
  } finally {
    judge.kill();
    spare?.kill();
  }
}

let open: ((memoryLimit: number | null) => Realm) | null = null;
for await (const line of createInterface({ input: process.stdin })) {
  if (open === null) {
    open = await opener(JSON.parse(line) as Start);
  } else {
    await work(open, JSON.parse(line) as Job);
    write(null);
  }
}
