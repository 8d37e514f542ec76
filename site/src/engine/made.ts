/** What Run code called, and what came back, as bytes that the page only carries: for the reference to be asked the same. */

import type { ExampleResult, LentSandbox } from "../shared/protocol.ts";

/** The sandbox keeps to less; one that does not has been changed. */
const MOST = 8_100_000;

/** The result, with the bytes where there are some. Never rejects. */
export async function withMade(result: ExampleResult, sandbox: Pick<LentSandbox, "request">, seconds: number): Promise<ExampleResult> {
  if (result.argument) return result;
  const made = await sandbox.request("sandbox_made", [], seconds).catch(() => null);
  return made instanceof Uint8Array && made.length > 0 && made.buffer.byteLength <= MOST ? { ...result, made } : result;
}
