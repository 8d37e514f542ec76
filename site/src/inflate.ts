/**
 * The script of the worker that inflates the runtime's files while they arrive, so that neither the page nor the start of the realms
 * waits for it. It hands them to the realms' frame.
 */

import { type BootFailure, SCRIPTS } from "./protocol.ts";

export type InflateMessage =
  /** Where inflated files go. The first message. */
  | { kind: "to"; port: MessagePort }
  /** The next bytes of a file, compressed with gzip. */
  | { kind: "piece"; name: string; piece: Uint8Array<ArrayBuffer> }
  /** All bytes are here, and the page has found them to be the right ones. Before that nothing of a file is handed on. */
  | { kind: "whole"; name: string }
  /** They were not: the file comes again from its beginning. */
  | { kind: "damaged"; name: string }
  /** No further file comes. */
  | { kind: "end" };

/** What the frame is told. */
export type InflatedMessage =
  | { kind: "file"; name: string; contents: ArrayBuffer }
  | { kind: "lost"; name: string; message: string; reason: BootFailure };

interface Arriving {
  writer: WritableStreamDefaultWriter<BufferSource>;
  contents: Promise<ArrayBuffer>;
}

const arriving = new Map<string, Arriving>();
/** The files of the realms' script that are not handed on yet. */
const scripts = new Set(SCRIPTS);
/** What has arrived before them: realms start with their script, so it is inflated first. */
let held: InflateMessage[] = [];
/** Files that are whole and not handed on yet. */
let finishing = 0;
let over = false;
let port: MessagePort;

function begin(name: string): Arriving {
  const { readable, writable } = new DecompressionStream("gzip");
  const contents = new Response(readable).arrayBuffer();
  contents.catch(() => undefined); // looked at when the file is whole
  const one = { writer: writable.getWriter(), contents };
  arriving.set(name, one);
  return one;
}

async function finish(name: string): Promise<void> {
  const one = arriving.get(name);
  if (!one) return;
  arriving.delete(name);
  finishing += 1;
  one.writer.close().catch(() => undefined); // then the contents fail as well
  try {
    const contents = await one.contents;
    port.postMessage({ kind: "file", name, contents } satisfies InflatedMessage, [contents]);
    scripts.delete(name);
    if (scripts.size === 0) {
      const now = held;
      held = [];
      now.forEach(receive);
    }
  } catch (error) {
    const reason = error instanceof RangeError ? "memory" : "died";
    port.postMessage({ kind: "lost", name, message: String(error), reason } satisfies InflatedMessage);
  }
  finishing -= 1;
  leave();
}

function leave(): void {
  if (over && finishing === 0) close();
}

function receive(message: InflateMessage): void {
  switch (message.kind) {
    case "to":
      port = message.port;
      break;
    case "piece":
      (arriving.get(message.name) ?? begin(message.name)).writer.write(message.piece).catch(() => undefined);
      break;
    case "whole":
      void finish(message.name);
      break;
    case "damaged":
      arriving.get(message.name)?.writer.abort().catch(() => undefined);
      arriving.delete(message.name);
      break;
    case "end":
      over = true;
      leave();
  }
}

addEventListener("message", ({ data }: MessageEvent<InflateMessage>) => {
  if (scripts.size > 0 && "name" in data && !SCRIPTS.includes(data.name)) held.push(data);
  else receive(data);
});
