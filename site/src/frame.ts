/**
 * The script of a realm's frame. The frame has an opaque origin and a policy that allows no connection; all it does is to
 * start the worker from the script it is handed and to pass the boot message on.
 */

import type { BootMessage } from "./protocol.ts";

export interface FrameMessage {
  script: Blob;
  boot: BootMessage;
}

addEventListener(
  "message",
  (event: MessageEvent<FrameMessage>) => {
    if (event.source !== parent) return;
    const { script, boot } = event.data;
    const address = URL.createObjectURL(script);
    const worker = new Worker(address);
    // The port is the worker's from here on, so a script that does not even load is reported beside it.
    worker.addEventListener("error", (failure) => parent.postMessage(failure.message || "the worker's script did not run", "*"));
    worker.postMessage(boot, [boot.port]);
  },
  { once: true },
);
