/** What keeps Python from starting: what this browser lacks, and what an error of a boot means for a learner. */

import { DownloadFailed } from "./downloads.ts";
import type { BootEvent, BootFault } from "../shared/protocol.ts";
import { RealmGone } from "./realm-client.ts";

/** An error with nothing to add to what the page says about its fault. */
export class CannotStart extends Error {
  readonly fault: BootFault;
  constructor(fault: BootFault, message = "") {
    super(message);
    this.fault = fault;
  }
}

/** Raises CannotStart where there is no use in downloading Python. */
export function requireBrowser(): void {
  // Text is checked for halves of characters before it goes to Python.
  const able = "WebAssembly" in window && "DecompressionStream" in window && "isWellFormed" in String.prototype;
  if (!able) throw new CannotStart("browser");
  // Such a frame is no secure page either, whatever its address.
  if (self.origin === "null") throw new CannotStart("framed");
  // Only a secure page may check what it has downloaded.
  if (!isSecureContext) throw new CannotStart("insecure");
}

/** The boot event of a failure. What is not for learners goes to the console. */
export function bootFailure(error: unknown): BootEvent {
  const say = (fault: BootFault, message = ""): BootEvent => ({ event: "boot", step: "failed", message, done: 0, total: 0, fault });
  if (error instanceof CannotStart) return say(error.fault, error.message);
  if (error instanceof DownloadFailed) return say("network", error.message);
  console.warn("Python did not start:", error);
  const memory = error instanceof RangeError || (error instanceof RealmGone && error.reason === "memory");
  return say(memory ? "memory" : "python");
}
