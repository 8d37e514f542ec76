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
    const fail = (message: string): void => boot.port.postMessage({ kind: "failed", message });
    try {
      worker.postMessage(boot, [boot.port]);
    } catch (error) {
      fail(String(error));
    }
  },
  { once: true },
);
