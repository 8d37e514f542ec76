/** The words of looking inside a call. Apart from shared/words.ts, since a page fetches them only when a learner looks. */

import type { End } from "./recording.ts";

const times = (count: number, one: string, many: string): string => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export const insideWords = {
  title: (name: string) => (name ? `Inside ${name}` : "Inside your code"),
  close: "Close",
  recording: "Running your code and writing down each step",
  nothing: "None of your lines ran in this call.",
  lost: "Python was stopped before a first step could be written down.",
  failed: (message: string) => `Nothing could be written down. ${message}`,

  steps: "Steps",
  position: (step: number, steps: number) => `Step ${step.toLocaleString("en")} of ${steps.toLocaleString("en")}`,
  first: "First step",
  back: "One step back",
  on: "One step on",
  last: "Last step",
  over: "Over calls",
  overTitle: "On to the next line here, past what it calls",
  out: "Out",
  outTitle: "On to where this function was called",
  pass: "Next pass",
  passTitle: "On to the next pass of this loop",
  leave: "After loop",
  leaveTitle: "On to what comes after this loop",
  keys: "Keys: ← → step · ↑ ↓ past calls · Page Up and Page Down: passes of a loop · Home, End",

  end: {
    whole: "",
    steps: (count: number) => `The recording ends here, after ${times(count, "step", "steps")}. Your code went on.`,
    seconds: "The recording ends here, because it had taken 4 seconds. Your code went on.",
    size: "The recording ends here, because what it holds had become very large. Your code went on.",
    calls: "The recording ends here, after 3,000 calls of your functions. Your code went on.",
    lost: "The recording ends here: Python was stopped, by the time limit or by what the next line did.",
  } satisfies Record<End, string | ((count: number) => string)>,

  code: "Your code, as it was run",
  stack: "Calls inside one another",
  module: "top of the file",
  shapes: "Results beside the lines",
  inPass: (pass: number, passes: number | null) => (passes === null ? `pass ${pass}` : `pass ${pass} of ${passes}`),

  variables: "Variables",
  changedBy: (line: number) => `Changed by line ${line}`,
  arguments: "Arguments",
  changed: "Changed",
  others: "Other variables",
  noVariables: "There are no variables yet.",
  returns: "Returns",
  gives: "Gives",
  raises: "Raises",
  array: (shape: string, dtype: string) => `array ${shape} ${dtype}`,
  shares: (names: string) => `in the same memory as ${names}`,
  changes: (count: number) => times(count, "number changed", "numbers changed"),
  sampled: "large: only some of its numbers are compared from step to step",
  part: (window: string, shape: string) => `shown: ${window} of ${shape}`,
  partFrom: (from: string) => `from place ${from}`,
  picture: (name: string) => `The numbers of ${name}. The arrow keys move from number to number.`,
  at: (index: string, value: string) => `[${index}]: ${value}`,
  wasChanged: "changed",

  /** One sentence for a step, which is also read aloud. */
  said: {
    call: (name: string, set: string) => `${name} is called${set ? ` with ${set}` : ""}.`,
    module: "The file begins.",
    ran: (line: number, set: string) => `Line ${line} ran: ${set}.`,
    next: (line: number) => `Line ${line} is next.`,
    loops: (line: number) => `The loop in line ${line} has done a pass.`,
    returns: (name: string, value: string) => `${name} returns ${value}.`,
    ends: "The file ends.",
    gives: (name: string, value: string) => `${name} gives ${value}, and waits.`,
    resumes: (name: string) => `${name} goes on.`,
    raises: (line: number, what: string) => `Line ${line} raises ${what}.`,
    is: (name: string, value: string) => `${name} = ${value}`,
    changed: (name: string, count: number) => `${name} has ${times(count, "changed number", "changed numbers")}`,
    goes: (names: string) => `${names} ${names.includes(",") ? "are" : "is"} gone`,
  },
};
