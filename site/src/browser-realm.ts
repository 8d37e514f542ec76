/**
 * Opens realms in a browser: a hidden frame with an opaque origin, a worker inside for each, a private port to each. Workers of one
 * frame share what was compiled for them. They share nothing else: the doors between them are closed before a submission runs.
 */

import type { FileSink } from "./downloads.ts";
import type { FrameMessage, FrameReport } from "./frame.ts";
import type { InflateMessage } from "./inflate.ts";
import type { BootMode, RealmMessage } from "./protocol.ts";
import { Realm } from "./realm-client.ts";

/** The bundled text of frame.ts and its hash ("sha256-…"), put here by the build; the page's policy names the hash too. */
declare const FRAME_SCRIPT: string;
declare const FRAME_HASH: string;
/** The bundled text of inflate.ts. */
declare const INFLATE_SCRIPT: string;

/** The frame's own policy, on top of the page's that it inherits: workers from blobs, WebAssembly, and nothing else. */
const FRAME_POLICY = `default-src 'none'; script-src '${FRAME_HASH}' 'wasm-unsafe-eval'; worker-src blob:`;

/** Seconds until a start that shows no sign of life is given up. Slow phones need about twenty. */
const BOOT_LIMIT = 90;

/** The frame of all realms, and the worker that inflates the runtime's files for it as they arrive. */
export class RealmFrame implements FileSink {
  readonly #frame = document.createElement("iframe");
  readonly #loaded: Promise<void>;
  readonly #inflater: Worker;
  #lastId = 0;

  constructor() {
    const frame = this.#frame;
    frame.setAttribute("sandbox", "allow-scripts");
    frame.setAttribute("aria-hidden", "true");
    frame.title = "Python";
    frame.hidden = true;
    frame.tabIndex = -1;
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}"><script>${FRAME_SCRIPT}</script>`;
    this.#loaded = new Promise((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
    document.body.append(frame);
    const script = URL.createObjectURL(new Blob([INFLATE_SCRIPT], { type: "text/javascript" }));
    this.#inflater = new Worker(script, { name: "inflate" });
    URL.revokeObjectURL(script);
    const { port1, port2 } = new MessageChannel();
    this.#inflate({ kind: "to", port: port1 }, [port1]);
    this.#send({ kind: "from", port: port2 }, [port2]);
  }

  piece(name: string, piece: Uint8Array<ArrayBuffer>): void {
    this.#inflate({ kind: "piece", name, piece }, [piece.buffer]);
  }

  whole(name: string): void {
    this.#inflate({ kind: "whole", name });
  }

  damaged(name: string): void {
    this.#inflate({ kind: "damaged", name });
  }

  /** No further file comes: what inflates them is not needed any more. */
  end(): void {
    this.#inflate({ kind: "end" });
  }

  open(mode: BootMode, memoryLimit: number | null): Realm {
    const id = ++this.#lastId;
    const { port1, port2 } = new MessageChannel();
    const ended = new AbortController();
    this.#send({ kind: "spawn", id, boot: { kind: "boot", port: port2, mode, memoryLimit } }, [port2]);
    return new Realm(
      {
        send: (request) => port1.postMessage(request),
        listen: (listener) => {
          port1.onmessage = (event: MessageEvent<RealmMessage>) => listener(event.data);
          const onReport = ({ source, data }: MessageEvent<FrameReport>): void => {
            if (source !== this.#frame.contentWindow || data.id !== id) return;
            listener({ kind: "failed", message: data.message, reason: data.reason });
          };
          addEventListener("message", onReport, { signal: ended.signal });
        },
        close: () => {
          ended.abort();
          port1.close();
          this.#send({ kind: "end", id });
        },
      },
      mode,
      BOOT_LIMIT,
    );
  }

  /** Ends the frame with everything in it. */
  close(): void {
    this.#frame.remove();
    this.#inflater.terminate();
  }

  #inflate(message: InflateMessage, transfer: Transferable[] = []): void {
    this.#inflater.postMessage(message, transfer);
  }

  #send(message: FrameMessage, transfer: Transferable[] = []): void {
    // The frame's origin is opaque, so no other target than "*" names it; nothing secret is sent.
    void this.#loaded.then(() => this.#frame.contentWindow?.postMessage(message, "*", transfer));
  }
}
