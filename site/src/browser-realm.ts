/** Opens a realm in a browser: a hidden frame with an opaque origin, a worker inside, a private port through. */

import type { FrameMessage } from "./frame.ts";
import type { RealmMessage } from "./protocol.ts";
import { Realm } from "./realm-client.ts";

/** The bundled text of frame.ts and its hash ("sha256-…"), put here by the build; the page's policy names the hash too. */
declare const FRAME_SCRIPT: string;
declare const FRAME_HASH: string;

/** The frame's own policy, on top of the page's that it inherits: workers from blobs, WebAssembly, and nothing else. */
const FRAME_POLICY = `default-src 'none'; script-src '${FRAME_HASH}' 'wasm-unsafe-eval'; worker-src blob:`;

/** Seconds until a start that shows no sign of life is given up. Slow phones need about twenty. */
const BOOT_LIMIT = 90;

export interface RealmFiles {
  /** pyodide.js, pyodide.asm.js and realm.js, one after the other. */
  script: Blob;
  files: Record<string, ArrayBuffer>;
  packages: string[];
}

export function openRealm({ script, files, packages }: RealmFiles, memoryLimit: number | null): Realm {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("aria-hidden", "true");
  frame.title = "Python";
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}"><script>${FRAME_SCRIPT}</script>`;
  const { port1, port2 } = new MessageChannel();
  frame.addEventListener(
    "load",
    () => {
      const message: FrameMessage = { script, boot: { port: port2, files, packages, memoryLimit } };
      frame.contentWindow?.postMessage(message, "*", [port2]);
    },
    { once: true },
  );
  document.body.append(frame);
  const ended = new AbortController();
  return new Realm(
    {
      send: (request) => port1.postMessage(request),
      listen: (listener) => {
        port1.onmessage = (event: MessageEvent<RealmMessage>) => listener(event.data);
        // A frame says nothing but that its worker broke.
        const onFrame = (event: MessageEvent<unknown>): void => {
          if (event.source === frame.contentWindow) listener({ kind: "died", message: String(event.data).slice(0, 500) });
        };
        addEventListener("message", onFrame, { signal: ended.signal });
      },
      close: () => {
        ended.abort();
        port1.close();
        frame.remove();
      },
    },
    BOOT_LIMIT,
  );
}
