/** Has a sandbox record a call, and hands over what it sends while it does. */

import type { ExampleInput, ExerciseData, LentSandbox } from "../shared/protocol.ts";

/** A call of the last run of the tests, by its bytes and those of the calls before it; or the function called with inputs. */
export type Asked = { calls: readonly Uint8Array[] } | { inputs: readonly ExampleInput[] };

/** Seconds beside those of loading and of the calls before: more than a recording takes by its own bounds. */
const RECORDING = 8;

/**
 * Settles when no more will come: with "", or with a sentence where nothing could be recorded. Rejects where the sandbox was lost, by the
 * time limit or by what the submission did; what has come until then stands.
 */
export async function record(
  sandbox: LentSandbox,
  setting: string,
  { function: name, names, time_limit }: ExerciseData,
  source: string,
  asked: Asked,
  onText: (text: string) => void,
): Promise<string> {
  const inputs = "inputs" in asked ? asked.inputs.map(({ name, text, like }) => [name, text, like ?? ""]) : null;
  const calls = "calls" in asked ? [...asked.calls] : [];
  sandbox.onPrint = () => undefined;
  sandbox.onRecorded = onText;
  const answer = await sandbox.request("sandbox_inside", [JSON.stringify({ source, function: name, names, setting, inputs }), calls], time_limit + RECORDING);
  const result: unknown = JSON.parse(String(answer));
  const { ok, message } = result as { ok?: unknown; message?: unknown };
  return ok === true || typeof message !== "string" ? "" : message.slice(0, 4_000).toWellFormed();
}
