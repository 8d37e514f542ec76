/**
 * Judges submissions in Pyodide under Node, with the page's own session and realms. Reads one job as JSON from standard
 * input and writes one JSON line for each submission, as soon as it is judged. node_judge.py is the only caller.
 */

import { readFileSync } from "node:fs";

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

interface Job {
  scripts: string[];
  files: Record<string, string>;
  mode: BootMode;
  /** Each sandbox in a process of its own, which can reach nothing. */
  isolated: boolean;
  exercise: { function: string; names: string[]; setting: string; time_limit: number; memory_limit: number; answers_limit: number };
  /** What judge_open takes. */
  spec: Record<string, unknown>;
  /** The compiled test modules are wanted. */
  rewrite: boolean;
  /** Recorded calls by item; an item that is missing has none. */
  recorded: Record<string, { calls: string[]; open: boolean }>;
  submissions: Submission[];
  /** In which it is told how a run ended. */
  language: string;
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

async function main(job: Job): Promise<void> {
  speak(job.language);
  const start: StartMessage = { scripts: job.scripts, files: job.files, mode: job.mode, memoryLimit: null };
  const shared = job.isolated ? start : await compileFor(start);
  const open = job.isolated ? openProcess : openThread;
  const openSandbox = (): Realm => open({ ...shared, memoryLimit: job.exercise.memory_limit });
  const judge = open(shared);
  let spare = openSandbox();
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
    // One sandbox is always starting while another one works.
    const takeSandbox = async (): Promise<Realm> => {
      const taken = spare;
      await taken.ready;
      spare = openSandbox();
      return taken;
    };
    for (const submission of job.submissions) write(await judgeOne(judge, takeSandbox, job, items, submission));
  } finally {
    judge.kill();
    spare.kill();
  }
}

await main(JSON.parse(readFileSync(0, "utf8")) as Job);
