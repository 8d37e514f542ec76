/** An interpreter that looks at code and never runs it, and what is believed of its answers. */

import type { Engine, LentSandbox } from "../shared/protocol.ts";

/** Seconds for one look; the first one also loads pyflakes. */
const LIMIT = 10;
const MOST_FAULTS = 50;
const MOST_TEXT = 1_000;
/** Milliseconds after a look: whoever does not write needs no second sandbox, which holds a hundred megabytes. */
const IDLE = 5_000;
/** Interpreters that may be lost before nothing is looked at any more. */
const MOST_LOST = 2;

export interface Fault {
  kind: "error" | "warning" | "hint";
  /** From 1; a length of 0 is the rest of the line. */
  line: number;
  column: number;
  length: number;
  text: string;
}

export interface Checker {
  /** What there is to say of a text; null where nobody can tell now. Never rejects. */
  look(text: string): Promise<Fault[] | null>;
  /** Gives the interpreter back, as does some time without a look. The next look takes another one. */
  end(): void;
}

export function createChecker(engine: Pick<Engine, "lend">, address: string): Checker {
  let lost = 0;
  let lent: { sandbox: Promise<LentSandbox>; end: () => void } | null = null;
  let wheel: Promise<Uint8Array> | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;

  /** A sandbox that is kept until `end`, and has pyflakes. */
  function borrow(): NonNullable<typeof lent> {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const sandbox = new Promise<LentSandbox>((resolve, reject) => {
      engine
        .lend(async (taken) => {
          wheel ??= fetchWheel(address);
          wheel.catch(() => (wheel = null));
          await taken.request("sandbox_faults", ["", await wheel], LIMIT);
          resolve(taken);
          await over;
        })
        .catch(reject);
    });
    return { sandbox, end };
  }

  function end(): void {
    clearTimeout(idle);
    lent?.end();
    lent = null;
  }

  return {
    async look(text) {
      if (lost >= MOST_LOST) return null;
      clearTimeout(idle);
      const mine = (lent ??= borrow());
      try {
        const sandbox = await mine.sandbox;
        const found = readFaults(await sandbox.request("sandbox_faults", [text, new Uint8Array()], LIMIT));
        if (lent === mine) idle = setTimeout(end, IDLE);
        return found;
      } catch {
        // A run that began has ended it, or this text has.
        if (lent === mine) {
          lost += 1;
          end();
        }
        return null;
      }
    },
    end,
  };
}

async function fetchWheel(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Whatever came is made to be what it should. */
export function readFaults(answer: unknown): Fault[] {
  const all: unknown = JSON.parse(String(answer));
  if (!Array.isArray(all)) return [];
  return all.slice(0, MOST_FAULTS).filter(isFault).map((fault) => ({ ...fault, text: fault.text.slice(0, MOST_TEXT).toWellFormed() }));
}

function isFault(fault: Partial<Record<string, unknown>> | null): fault is { [Name in keyof Fault]: Fault[Name] } {
  const counts = [fault?.["line"], fault?.["column"], fault?.["length"]];
  const kind = fault?.["kind"];
  return counts.every(Number.isSafeInteger) && typeof fault?.["text"] === "string" && (kind === "error" || kind === "warning" || kind === "hint");
}
