/** Has the reference answer, in a sandbox that has run nothing and is thrown away. */

import type { Engine, ExerciseData, Feedback } from "../shared/protocol.ts";

/** What `answer_beside` in src/katalite_grader/reference_answer.py gives. */
export type Beside = { kind: "unknown" | "varies" } | { kind: "raised"; message: string } | Value;

export interface Value {
  kind: "same" | "differs" | "shown";
  result: string;
  shape: number[] | null;
  dtype: string | null;
  /** What the function changed in place; "" where it returns something. */
  argument: string;
  message: string;
  feedback: Feedback | null;
}

/** Seconds beside the time limit: to load the reference, and to ask it twice where it is quick. */
const MORE = 4;

let reference: { address: string; text: Promise<string> } | null = null;

/** The reference's text; fetched once, unless that fails. */
export function fetchReference(address: string): Promise<string> {
  if (reference?.address !== address) {
    const text = unpacked(address);
    reference = { address, text };
    text.catch(() => (reference = null));
  }
  return reference.text;
}

async function unpacked(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${response.status}`);
  return await new Response(response.body.pipeThrough(new DecompressionStream("deflate-raw"))).text();
}

/** Rejects where the reference ran out of time or memory, and with `over`. `made` is what a sandbox said of the run that is looked at. */
export function askReference(source: string, made: Uint8Array, exercise: ExerciseData, lend: Engine["lend"], over: Promise<never>): Promise<Beside> {
  return lend(async (sandbox, setting) => {
    sandbox.onPrint = () => undefined;
    const asked = JSON.stringify({ source, function: exercise.function, setting });
    const answer = sandbox.request("sandbox_reference", [asked, made], exercise.time_limit + MORE);
    return JSON.parse(String(await Promise.race([answer, over]))) as Beside;
  });
}
