/** What an exercise in a frame and the page around it say to each other. Each is read as a stranger's word. */

/** What the tests said of a run. */
export interface ResultMessage {
  katalite: 1;
  kind: "result";
  exercise: string;
  version: string;
  verdict: string;
  passed: number;
  total: number;
}

/** A learning platform's page has the exercise begin, with the draft that it kept. The answer is "begun", and then each draft. */
export interface BeginMessage {
  katalite: 1;
  kind: "begin";
  code: string | null;
}

export interface DraftMessage {
  katalite: 1;
  kind: "begun" | "draft";
  code: string;
}

export type FromExercise = ResultMessage | DraftMessage;

/** Characters of code; a longer text is no draft. */
const LONGEST = 200_000;

export function readBegin(data: unknown): BeginMessage | null {
  const { katalite, kind, code } = (data ?? {}) as Partial<Record<keyof BeginMessage, unknown>>;
  if (katalite !== 1 || kind !== "begin") return null;
  return { katalite, kind, code: typeof code === "string" && code.length <= LONGEST ? code : null };
}

/** Null for what no exercise says. */
export function readFromExercise(data: unknown): FromExercise | null {
  const said = (data ?? {}) as Record<string, unknown>;
  if (said["katalite"] !== 1) return null;
  const { kind, code, verdict, passed, total } = said;
  if (kind === "begun" || kind === "draft") {
    return typeof code === "string" && code.length <= LONGEST ? { katalite: 1, kind, code } : null;
  }
  const whole = Number.isSafeInteger(passed) && Number.isSafeInteger(total) && (passed as number) >= 0 && (passed as number) <= (total as number);
  return kind === "result" && typeof verdict === "string" && whole ? (said as unknown as ResultMessage) : null;
}
