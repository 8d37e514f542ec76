/**
 * Opens realms in a browser: a hidden frame with an opaque origin, a worker inside for each, a private port to each. Workers of one
 * frame share what was compiled for them. They share nothing else: the doors between them are closed before a submission runs.
 */

import { type Arrival, DownloadFailed, type FileSource, LineBroke } from "./downloads.ts";
import type { FrameMessage, FrameReport } from "./frame.ts";
import type { BootMode, RealmMessage, RuntimeFile } from "../shared/protocol.ts";
import { Realm } from "./realm-client.ts";
import type { Trouble } from "./part.ts";
import type { SupplyReport, SupplyRequest } from "./supply.ts";
import { runWords } from "../shared/run-words.ts";

/** The bundled text of frame.ts and its hash ("sha256-…"), put here by the build; the page's policy names the hash too. */
declare const FRAME_SCRIPT: string;
declare const FRAME_HASH: string;
/** The bundled text of supply.ts. */
declare const SUPPLY_SCRIPT: string;

/** The frame's own policy, on top of the page's that it inherits: workers from blobs, WebAssembly, and nothing else. */
const FRAME_POLICY = `default-src 'none'; script-src '${FRAME_HASH}' 'wasm-unsafe-eval'; worker-src blob:`;

/** Seconds without a sign of progress after which a start is given up. On slow phones the longest step takes about ten. */
const BOOT_LIMIT = 90;

function frameElement(): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("aria-hidden", "true");
  frame.title = "Python";
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}"><script>${FRAME_SCRIPT}</script>`;
  return frame;
}

function workerOf(text: string, name: string): Worker {
  const script = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(script, { name });
  URL.revokeObjectURL(script);
  return worker;
}

function failure(file: string, trouble: Trouble): Error {
  switch (trouble.why) {
    case "memory":
      return new RangeError(`there is no memory for ${file}`);
    case "status":
      return new DownloadFailed(runWords.fetch.status(trouble.status, file));
    case "damaged":
      return new DownloadFailed(runWords.fetch.damaged(file));
    case "unreachable":
      return new LineBroke(runWords.fetch.unreachable(file));
  }
}

interface Fetching {
  file: string;
  arrival: Arrival;
  resolve(): void;
  reject(error: Error): void;
}

/** The frame of all realms, and the worker that brings the runtime's files to it. What the frame has been given stays there. */
export class RealmFrame implements FileSource {
  readonly #frame = frameElement();
  readonly #loaded: Promise<void>;
  readonly #fetching = new Map<number, Fetching>();
  #supply: Worker | null = null;
  #supplying: Promise<void> | null = null;
  #decoder: WebAssembly.Module | null = null;
  #lastId = 0;

  constructor() {
    this.#loaded = new Promise((resolve) => this.#frame.addEventListener("load", () => resolve(), { once: true }));
    document.body.append(this.#frame);
    this.#worker();
  }

  /** Settles when both are there. Starting a worker needs the page's thread; bringing files does not. */
  get started(): Promise<unknown> {
    return Promise.all([this.#loaded, this.#supplying]);
  }

  bring(file: RuntimeFile, address: string, cache: RequestCache, signal: AbortSignal, arrival: Arrival): Promise<void> {
    const id = ++this.#lastId;
    const supply = this.#worker();
    signal.addEventListener("abort", () => ask(supply, { kind: "abort", id }), { once: true });
    return new Promise((resolve, reject) => {
      this.#fetching.set(id, { file: file.name, arrival, resolve, reject });
      ask(supply, { kind: "fetch", id, address, file, cache });
    });
  }

  /** No further file is expected: what brings them ends when the last one is here. Should one be wanted after all, another is started. */
  end(): void {
    if (this.#supply) ask(this.#supply, { kind: "end" });
    this.#supply = null;
  }

  /** These files are not needed any more. */
  forget(names: string[]): void {
    this.#send({ kind: "forget", names });
  }

  open(mode: BootMode, memoryLimit: number | null): Realm {
    const id = ++this.#lastId;
    const { port1, port2 } = new MessageChannel();
    const ended = new AbortController();
    this.#send({ kind: "spawn", id, boot: { kind: "boot", port: port2, mode, memoryLimit } }, [port2]);
    return new Realm(
      {
        send: (request, transfer) => port1.postMessage(request, transfer),
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
    this.#supply?.terminate();
    this.#supply = null;
  }

  /** What brings files, started if there is none. */
  #worker(): Worker {
    if (this.#supply) return this.#supply;
    const supply = workerOf(SUPPLY_SCRIPT, "supply");
    this.#supply = supply;
    const late = this.#supplying !== null;
    this.#supplying = new Promise<void>((resolve) => {
      supply.onmessage = ({ data }: MessageEvent<SupplyReport>) => {
        if (data.kind === "started") resolve();
        else if (data.kind === "decoder") this.#decoder = data.module;
        else this.#hear(data);
      };
    });
    const { port1, port2 } = new MessageChannel();
    ask(supply, { kind: "to", port: port1, late }, [port1]);
    if (this.#decoder) ask(supply, { kind: "decoder", module: this.#decoder });
    this.#send({ kind: "from", port: port2 }, [port2]);
    return supply;
  }

  #hear(report: Exclude<SupplyReport, { kind: "started" | "decoder" }>): void {
    const fetching = this.#fetching.get(report.id);
    if (report.kind === "bytes") {
      fetching?.arrival.bytes(report.count);
      return;
    }
    if (report.kind === "again") {
      fetching?.arrival.again();
      return;
    }
    this.#fetching.delete(report.id);
    if (report.kind === "here") fetching?.resolve();
    else fetching?.reject(failure(fetching.file, report));
  }

  #send(message: FrameMessage, transfer: Transferable[] = []): void {
    // The frame's origin is opaque, so no other target than "*" names it; nothing secret is sent.
    void this.#loaded.then(() => this.#frame.contentWindow?.postMessage(message, "*", transfer));
  }
}

function ask(supply: Worker, request: SupplyRequest, transfer: Transferable[] = []): void {
  supply.postMessage(request, transfer);
}
