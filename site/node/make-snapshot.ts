/**
 * Makes the memory snapshot with the realm's own script. Reads one job as JSON from standard input, and writes a JSON list: empty,
 * or the paths of libraries that are to be loaded before the start. snapshot.py is the only caller.
 */

import { fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { RealmMessage } from "../src/shared/protocol.ts";
import type { StartMessage } from "./realm-host.ts";

interface Job {
  scripts: string[];
  files: Record<string, string>;
  /** Where its head and its memory are written. */
  out: [string, string];
}

const job = JSON.parse(readFileSync(0, "utf8")) as Job;
const here = dirname(fileURLToPath(import.meta.url));
const child = fork(join(here, "realm-process.ts"), {
  serialization: "advanced",
  execArgv: ["--disable-warning=ExperimentalWarning"],
});
child.on("exit", (code) => {
  if (code !== 0 && code !== null) throw new Error(`the interpreter's process ended with status ${code}`);
});
child.on("message", (message: RealmMessage) => {
  if (message.kind !== "answer") {
    child.kill("SIGKILL");
    throw new Error(`no snapshot could be made: ${JSON.stringify(message)}`);
  }
  const { value } = message;
  if (value instanceof Uint8Array) writeFileSync(job.out[message.index] as string, value);
  if (typeof value === "string") process.stdout.write(value);
  else if (message.index < job.out.length - 1) return;
  else process.stdout.write("[]");
  child.kill("SIGKILL");
});
child.send({ scripts: job.scripts, files: job.files, mode: "make", memoryLimit: null } satisfies StartMessage);
