/** The words of looking inside a call. Apart from shared/words.ts, since a page fetches them only when a learner looks. */

import * as text from "../shared/catalogues/en.ts";
import type { End } from "./recording.ts";

const shown = (count: number): string => count.toLocaleString(text.language);

export const insideWords = {
  title: (name: string) => (name ? text.insideTitle(name) : text.insideTitleCode),
  close: text.insideClose,
  recording: text.insideRecording,
  nothing: text.insideNothing,
  lost: text.insideLost,
  failed: text.insideFailed,

  steps: text.insideSteps,
  position: (step: number, steps: number) => text.insidePosition(shown(step), shown(steps)),
  first: text.insideFirst,
  back: text.insideBack,
  on: text.insideOn,
  last: text.insideLast,
  over: text.insideOver,
  overTitle: text.insideOverTitle,
  out: text.insideOut,
  outTitle: text.insideOutTitle,
  pass: text.insidePass,
  passTitle: text.insidePassTitle,
  leave: text.insideLeave,
  leaveTitle: text.insideLeaveTitle,
  keys: text.insideKeys,

  end: {
    whole: "",
    steps: (count: number) => text.insideEndSteps(shown(count), count),
    seconds: text.insideEndSeconds,
    size: text.insideEndSize,
    calls: text.insideEndCalls(shown(3000)),
    lost: text.insideEndLost,
  } satisfies Record<End, string | ((count: number) => string)>,

  code: text.insideCode,
  stack: text.insideStack,
  module: text.insideModule,
  shapes: text.insideShapes,
  inPass: (pass: number, passes: number | null) => (passes === null ? text.insideInPass(pass) : text.insideInPassOf(pass, passes)),

  variables: text.insideVariables,
  changedBy: text.insideChangedBy,
  arguments: text.insideArguments,
  changed: text.insideChanged,
  others: text.insideOthers,
  noVariables: text.insideNoVariables,
  returns: text.insideReturns,
  gives: text.insideGives,
  raises: text.insideRaises,
  array: text.insideArray,
  shares: text.insideShares,
  changes: (count: number) => text.insideChanges(shown(count), count),
  sampled: text.insideSampled,
  part: text.insidePart,
  partFrom: text.insidePartFrom,
  picture: text.insidePicture,
  at: text.insideAt,
  wasChanged: text.insideWasChanged,

  /** One sentence for a step, which is also read aloud. */
  said: {
    call: (name: string, set: string) => (set ? text.insideSaidCallWith(name, set) : text.insideSaidCall(name)),
    module: text.insideSaidModule,
    ran: text.insideSaidRan,
    next: text.insideSaidNext,
    loops: text.insideSaidLoops,
    returns: text.insideSaidReturns,
    ends: text.insideSaidEnds,
    gives: text.insideSaidGives,
    resumes: text.insideSaidResumes,
    raises: text.insideSaidRaises,
    is: text.insideSaidIs,
    changed: (name: string, count: number) => text.insideSaidChanged(name, shown(count), count),
    goes: (names: string) => text.insideSaidGoes(names, names.split(",").length),
  },
};
