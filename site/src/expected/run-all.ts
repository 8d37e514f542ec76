/** Runs a text with several sets of inputs, each in a sandbox of its own, and asks the reference the same. */

import { withMade } from "../engine/made.ts";
import { readExample, readLoad } from "../engine/untrusted.ts";
import type { Engine, ExampleInput, ExampleResult, ExerciseData } from "../shared/protocol.ts";
import { type Beside, askReference, fetchReference } from "./ask.ts";

export interface Ran {
  /** What came back; null where the sandbox was lost. */
  result: ExampleResult | null;
  /** How it compares; null where nothing is known. */
  beside: Beside | null;
}

export interface RunPage {
  exercise: ExerciseData;
  lend: Engine["lend"];
}

/** Why a text cannot be run with any inputs. */
export class NotLoaded extends Error {}

/** Raises NotLoaded where the file cannot be loaded, and what `over` rejects with. */
export async function runWith(source: string, inputs: readonly ExampleInput[], page: RunPage, over: Promise<never>): Promise<Ran> {
  const { exercise, lend } = page;
  const { function: name, names, answers_limit: most, time_limit: limit, expected } = exercise;
  const pairs = JSON.stringify(inputs.map(({ name: input, text, like }) => [input, text, like ?? ""]));
  const run = lend(async (sandbox, setting) => {
    sandbox.onPrint = () => undefined;
    const loaded = readLoad(await Promise.race([sandbox.request("sandbox_load", [source, name, "solution.py", true, names, String(most), setting], limit), over]));
    if (loaded) throw new NotLoaded(loaded.message);
    const result = readExample(await Promise.race([sandbox.request("sandbox_example", [pairs], limit), over]));
    return expected ? await withMade(result, sandbox, limit) : result;
  });
  const result = await Promise.race([run.catch(lostOr), over]);
  if (!result?.made || !expected) return { result, beside: null };
  const reference = fetchReference(expected.reference);
  const beside = reference.then((text) => askReference(text, result.made as Uint8Array, exercise, lend, over));
  return { result, beside: await Promise.race([beside.catch(() => null), over]) };
}

/** A sandbox that is lost says nothing of the other inputs. */
function lostOr(error: unknown): null {
  if (error instanceof NotLoaded) throw error;
  return null;
}
