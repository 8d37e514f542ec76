/**
 * What a sandbox says, read with suspicion. Its interpreter belongs to the submission, which can replace every function in it and so
 * put anything into a message. Here it becomes what the page expects, or an error that ends the sandbox.
 */

import type { FigurePicture } from "../shared/pictures.ts";
import type { Edit, ExampleResult, Frame, LoadFailure, RealmMessage } from "../shared/protocol.ts";

/** Bytes of an answer; the codec's own limit for values is 64 MB. */
const LARGEST_ANSWER = 65 * 2 ** 20;
const TEXT = 4_000;
const RESULT_TEXT = 20_000;
const MOST_FRAMES = 20;
const MOST_EDITS = 500;
/** As in figures.py. */
const [MOST_FIGURES, FIGURE_TEXT, FIGURE_TITLE] = [4, 1_000_000, 300];

type Unread = Record<string, unknown>;

function isRecord(value: unknown): value is Unread {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isValue(value: unknown): boolean {
  if (typeof value === "string") return value.length <= LARGEST_ANSWER;
  // What is behind the bytes travels as well.
  return value === null || (value instanceof Uint8Array && value.buffer.byteLength <= LARGEST_ANSWER);
}

/** Whether this is a message as a realm sends it, of a size that can be worked with. */
export function isRealmMessage(data: unknown): data is RealmMessage {
  if (!isRecord(data)) return false;
  switch (data["kind"]) {
    case "step":
    case "ready":
    case "library":
      return true;
    case "failed":
      return typeof data["message"] === "string" && ["mismatch", "memory", "died"].includes(String(data["reason"]));
    case "died":
      return typeof data["message"] === "string";
    case "error":
      return isCount(data["id"]) && typeof data["message"] === "string";
    case "answer":
      return isCount(data["id"]) && isCount(data["index"]) && isValue(data["value"]);
    case "printed":
    case "recorded":
      return typeof data["text"] === "string";
    case "line":
      return isCount(data["line"]);
    default:
      return false;
  }
}

function textOf(value: unknown, most = TEXT): string {
  return typeof value === "string" ? value.slice(0, most).toWellFormed() : "";
}

function numberOf(value: unknown): number | null {
  return isCount(value) ? value : null;
}

function framesOf(value: unknown): Frame[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MOST_FRAMES)
    .filter(isRecord)
    .map((frame) => ({
      line: numberOf(frame["line"]) ?? 0,
      function: textOf(frame["function"], 100),
      text: textOf(frame["text"], 300),
      times: numberOf(frame["times"]) ?? 1,
    }));
}

/** Single characters, or a web page's spelling of one, for a few that can be typed. */
function editsOf(value: unknown): Edit[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_EDITS).flatMap((each: unknown) => {
    const [line, column, old, text] = Array.isArray(each) ? (each as unknown[]) : [];
    if (!isCount(line) || !isCount(column) || typeof old !== "string" || typeof text !== "string") return [];
    return old.length > 0 && old.length <= 10 && /^[\n -~]{0,10}$/.test(text) ? [{ line, column, old: old.toWellFormed(), text }] : [];
  });
}

function parse(answer: unknown): Unread {
  const parsed: unknown = JSON.parse(String(answer));
  if (!isRecord(parsed) || typeof parsed["ok"] !== "boolean") throw new Error("the sandbox's answer cannot be read");
  return parsed;
}

/** The result of `sandbox_load`: null if the submission is loaded. Throws an Error for what is no result. */
export function readLoad(answer: unknown): LoadFailure | null {
  const result = parse(answer);
  if (result["ok"]) return null;
  return {
    ok: false,
    verdict: result["verdict"] === "memory-limit-exceeded" ? "memory-limit-exceeded" : "compile-error",
    message: textOf(result["message"]),
    type: textOf(result["type"], 100),
    frames: framesOf(result["frames"]),
    line: numberOf(result["line"]),
    column: numberOf(result["column"]),
    text: textOf(result["text"], 300),
    edits: editsOf(result["edits"]),
  };
}

/** The result of `sandbox_figures`; empty for what is no result. */
export function readFigures(answer: unknown): FigurePicture[] {
  const figures: unknown = JSON.parse(String(answer));
  if (!Array.isArray(figures)) return [];
  return figures
    .slice(0, MOST_FIGURES)
    .filter(isRecord)
    .map((figure) => {
      const svg = figure["svg"];
      return {
        title: textOf(figure["title"], FIGURE_TITLE),
        svg: typeof svg === "string" && svg.length <= FIGURE_TEXT ? svg.toWellFormed() : "",
      };
    });
}

/** The result of `sandbox_example`. Throws an Error for what is no result. */
export function readExample(answer: unknown): ExampleResult {
  const result = parse(answer);
  if (!result["ok"]) {
    return {
      ok: false,
      message: textOf(result["message"]),
      type: textOf(result["type"], 100),
      frames: framesOf(result["frames"]),
      argument: typeof result["argument"] === "string" ? textOf(result["argument"], 100) : null,
    };
  }
  const shape = result["shape"];
  return {
    ok: true,
    ...(typeof result["result"] === "string" ? { result: textOf(result["result"], RESULT_TEXT) } : {}),
    ...(isCount(result["status"]) ? { status: result["status"] } : {}),
    ...(Array.isArray(shape) ? { shape: shape.slice(0, 64).filter(isCount) } : {}),
    ...(typeof result["dtype"] === "string" ? { dtype: textOf(result["dtype"], 50) } : {}),
    ...(typeof result["seconds"] === "number" ? { seconds: result["seconds"] } : {}),
  };
}
