/**
 * Every text that changes while the page is used. (Texts that never change are in templates/words.j2.)
 * Sentences are for a learner: what happened, and what to do next; nobody is blamed.
 */

import type { BootFault, Hitch, Outcome, Pace, Verdict } from "./protocol.ts";

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

export function seconds(value: number): string {
  if (value < 0.001) return "under 1 ms";
  if (value < 1) return `${Math.round(value * 1000)} ms`;
  return `${value.toFixed(value < 10 ? 1 : 0)} s`;
}

/** A time to wait, as roughly as it is known. */
function about(time: number): string {
  const minutes = Math.round(time / 60);
  if (time >= 90) return `about ${minutes} minutes left`;
  return time < 10 ? "a few seconds left" : `about ${plural(Math.round(time / 10) * 10, "second", "seconds")} left`;
}

function loading(percent: number, left: number | null): string {
  return `Loading Python, ${percent} %${left === null ? "" : `, ${about(left)}`}`;
}

export const words = {
  boot: {
    steps: { download: "Download", start: "Start", ready: "Ready" },
    bar: "Loading Python",
    downloading: (done: number, total: number, { rate, left, hitch }: Pace) => {
      if (total === 0) return "Downloading Python";
      const pace = rate === null || left === null || hitch !== null ? "" : `, ${Math.round(rate / 1000)}\u00a0kB/s, ${about(left)}`;
      return `Downloading Python: ${megabytes(done)} of ${megabytes(total)}\u00a0MB${pace}`;
    },
    hitch: {
      silent: "Nothing has arrived for a while. Loading goes on by itself as soon as something does.",
      broken: "The connection broke. What has arrived is kept, and loading goes on from there.",
      again: "The connection broke, and this site cannot send the rest of a file alone, so that file starts again.",
    } satisfies Record<Hitch, string>,
    starting: "Starting Python and NumPy",
    note: "Write your code meanwhile. Later visits start from this browser's own copy.",
    failed: "Python could not be loaded.",
    /** What can be done about it. */
    fault: {
      network: "Your code is safe. Check the connection, then try again.",
      browser:
        "This browser lacks what Python needs to run in a page. You can read, write and download your code here; to run it, open this page in a current Firefox, Chrome, Edge or Safari.",
      insecure:
        "Python runs only in pages that arrive over https, and this one did not. You can read, write and download your code here; to run it, open the same address with https:// in front.",
      framed:
        "Python does not run in a frame without an origin of its own, in which this page stands. You can read, write and download your code here; to run it, open this page in a tab of its own.",
      memory: "The browser did not get the memory that Python needs. Your code is safe. Close other tabs or programs, then try again.",
      python: "Python stopped while it was starting. Your code is safe. Try again; if that does not help, reload the page or use another browser.",
      tests: "Your code is safe. The tests of this exercise cannot be used; tell its author what stands here.",
    } satisfies Record<BootFault, string>,
    retry: "Try again",
    short: {
      download: loading,
      start: "Starting Python",
      ready: "Python is ready",
      failed: "Python could not be loaded",
    },
  },

  waiting: {
    tests: "Waiting for Python… your tests start by themselves",
    example: "Waiting for Python… your code starts by itself",
    short: {
      tests: (percent: number, left: number | null) => `${loading(percent, left)}; then your tests start by themselves`,
      example: (percent: number, left: number | null) => `${loading(percent, left)}; then your code starts by itself`,
    },
  },

  status: {
    loadingFile: "Loading your file",
    running: (title: string) => `Running: ${title}`,
    runningExample: "Running your code",
    awaits: (done: number, total: number) =>
      `Your code needs more of Python's library: ${megabytes(done)} of ${megabytes(total)}\u00a0MB are here`,
    stopping: "Stopping",
    stopped: "Stopped",
    passed: (passed: number, total: number) => `${passed} of ${total} tests passed`,
    exampleDone: "Your code ran",
    exampleFailed: "Your code did not finish",
  },

  outcome: {
    idle: "Not run yet",
    running: "Running",
    passed: "Passed",
    failed: "Wrong answer",
    error: "Error",
    timeout: "Too slow",
    memory: "Out of memory",
    died: "Python stopped",
    "not-run": "Not run",
    broken: "Test broke",
  } satisfies Record<Outcome | "idle" | "running", string>,

  verdict: {
    accepted: "Accepted",
    "wrong-answer": "Wrong answer",
    "run-time-error": "Run-time error",
    "time-limit-exceeded": "Time limit exceeded",
    "memory-limit-exceeded": "Memory limit exceeded",
    "compile-error": "Compile error",
    "judge-error": "Judge error",
  } satisfies Record<Verdict, string>,

  sentence: {
    accepted: (_passed: number, total: number) =>
      total === 1 ? "The test passed." : `All ${total} tests passed.`,
    "wrong-answer": (passed: number, total: number) =>
      `${passed} of ${total} tests passed. Your function ran, but what it returned is not what a test expects.`,
    "run-time-error": (passed: number, total: number) =>
      `${passed} of ${total} tests passed. Python stopped with an error inside your function.`,
    "time-limit-exceeded": (passed: number, total: number) =>
      `${passed} of ${total} tests passed. Your code was still running when the time was up; look for a loop that does not end.`,
    "memory-limit-exceeded": (passed: number, total: number) =>
      `${passed} of ${total} tests passed. Your code needed more memory than it may use; look for an array that grows too large.`,
    "compile-error": () => "Python could not load your file, so no test was run.",
    "judge-error": () =>
      "The tests themselves broke, which says nothing about your code. Run once more; if it stays, tell the author of this exercise.",
  } satisfies Record<Verdict, (passed: number, total: number) => string>,

  /** After all tests passed. */
  solved: {
    solution: "See the explained solution",
    share: "Copy link with code",
    next: (title: string) => `Next: ${title}`,
  },

  /** The state of each part of the page, for the switch of small screens. */
  views: {
    lesson: "Lesson",
    code: { choose: "Choose", starter: "Starter", edited: "Changed", draft: "Draft", ran: "As run", line: (line: number) => `Line ${line}` },
    boot: { download: (percent: number) => `Python, ${percent} %`, start: "Starting", ready: "Ready", failed: "No Python" },
    waiting: "Waiting",
    running: "Running",
    passed: (passed: number, total: number) => `${passed} of ${total} passed`,
    exampleDone: "Code ran",
    exampleFailed: "Error",
  },

  tests: {
    waiting: (count: number) => `${plural(count, "hidden test is", "hidden tests are")} waiting for your code`,
    waitingHint: "Press Run tests. Your code runs in this page, and each result appears here as it arrives.",
    running: "Running your code",
    runningCount: (done: number, total: number) => `${done} of ${total} tests finished`,
    stopped: "Stopped",
    stoppedHint: "The run was stopped before it ended. Nothing is lost; press Run tests to start again.",
    broken: "The run could not be finished",
    edited: "The code has changed since this run.",
    perhaps: (hint: string) => `Perhaps: ${hint}`,
    cases: (passed: number, total: number) => `${passed} of ${plural(total, "case", "cases")} passed`,
    otherCases: (count: number) => (count === 1 ? "One more case failed" : `${count} more cases failed`),
    moreCases: (count: number) => `${plural(count, "further case", "further cases")} failed as well.`,
    shownCase: (name: string) => `Shown: ${name}`,
    reasons: {
      failed: "The result is not what this test expects.",
      error: "Your code raised an exception.",
      timeout: "Your code was still running when the time was up.",
      memory: "Your code needed more memory than it may use.",
      died: "Python itself stopped while your code was running.",
      "not-run": "This test was not run.",
      broken: "The test itself broke; this says nothing about your code.",
    } satisfies Record<Exclude<Outcome, "passed">, string>,
  },

  detail: {
    summary: "Details",
    expected: "Expected",
    got: "Got",
    traceback: "Where it happened",
    line: (line: number) => `Line ${line}`,
    inFunction: (name: string, times: number) =>
      `${name === "<module>" ? "at the top of the file" : `in ${name}`}${times > 1 ? `, ${times} times` : ""}`,
    goToLine: (line: number) => `Go to line ${line} in the editor`,
    call: "The failing call",
    callNumber: (number: number) => `The failing call (call ${number} of this test)`,
    lastCall: (number: number) => `Python was in call ${number} of this test`,
    copyCode: "Copy as code",
    useInputs: "Use as inputs of Run code",
    copied: "Copied",
    notCopied: "This browser does not allow copying",
    took: (time: string) => `took ${time}`,
    printedHere: "Printed in this case",
    printedCut: (characters: number) => `The first ${characters.toLocaleString("en")} characters are not shown.`,
  },

  picture: {
    difference: "Got − expected",
    group: "group",
    inGroup: (group: number) => `(group ${group})`,
    axis: (axis: number) => `axis ${axis}`,
    share: (share: number) => `${share >= 0.995 && share < 1 ? "over 99" : Math.max(1, Math.round(share * 100))} % wrong`,
    largest: (error: string, allowed: string) => (allowed ? `Largest error ${error}, allowed ${allowed}` : `Largest error ${error}`),
    first: (place: string) => `First wrong: ${place}`,
    values: (expected: string, got: string, difference: string) => `expected ${expected}, got ${got}, difference ${difference}`,
    board: "Expected, got and their difference as pictures. The arrow keys move from value to value.",
    table: "Values as a table",
    tableAll: "Every value",
    tableWrong: (shown: number, wrong: number) => (shown === wrong ? "The wrong values" : `The first ${shown} of ${wrong} wrong values`),
    judged: "Judged",
    right: "right",
    wrong: "wrong",
  },

  /** Two tables side by side. */
  table: { differs: "(differs)", part: (rows: string, columns: string) => `Shown are rows ${rows} and columns ${columns}.` },

  notebook: {
    opened: (name: string, cells: number) =>
      `The code of ${name} (${plural(cells, "cell", "cells")}) is in the editor; Undo brings back what was here.`,
    refused: (name: string) => `${name} cannot be opened: it is no notebook, or it holds no code.`,
  },

  /** Characters that only look like the right ones. */
  mend: {
    button: (count: number) => (count === 1 ? "Replace this character" : `Replace all ${count} characters`),
    done: "The characters are replaced; Undo brings the old ones back.",
  },

  copy: {
    copy: "Copy",
    title: "Copy this code",
    copied: "Copied",
    failed: "Not copied",
  },

  print: {
    lines: "Empty lines to write on",
  },

  file: {
    linkCopied: "The link with your code is copied",
    dropped: (name: string) => `${name} is in the editor; Undo brings back what was here`,
    notPython: (name: string) => `${name} was not opened: drop a Python file (.py) of up to 200 kB`,
  },

  earlier: {
    title: "Earlier versions of your code",
    lead: "Your last ten texts that were run or replaced, newest first. They are kept in this browser only.",
    none: "There are none yet. Each text that you run, and each that a reset or a link replaces, is kept here.",
    time: (time: number) => new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" }).format(time),
    lines: (count: number) => plural(count, "line", "lines"),
    notJudged: "Not tested",
    now: "This is what the editor holds now.",
    restore: "Restore",
    restoreOf: (time: string) => `Restore the version of ${time}`,
    compareWith: (time: string) => `Compare with the version of ${time}`,
    restored: "The earlier version is back; Undo brings back what was here",
  },

  choice: {
    label: "Which code to go on with",
    changed: "The exercise has changed since you wrote this code. Read its statement again.",
    linkedOrMine: "This link holds code that is not yours. Opening it does not run it, and Undo brings yours back.",
    linked: "Code from a link: not saved, and not run, until you change or run it",
    opened: "Code from a link; Undo brings yours back",
    damaged: "The code in this link is damaged; ask for a new one",
    otherTab: "This exercise is open in another tab as well, and its code was changed there while you changed it here.",
    takeTheirs: "Take the other tab's",
    aside: "Your code was changed in two tabs at once. The editor shows one of the two; the other one is kept as well.",
    keepThis: "Keep this one",
    takeAside: "Take the other one",
    keep: "Keep mine",
    open: "Open the link's code",
    reset: "Reset to starter",
    compare: "Compare",
    close: "Close",
    difference: (take: string) => `What “${take}” would change`,
    new: "new",
    gone: "gone",
  },

  solution: {
    what: "the solution",
    closed: (after: number, attempts: number) =>
      `It can be opened once all tests pass, or after ${plural(after, "different attempt", "different attempts")} at Run tests${attempts > 0 ? `; you have made ${attempts}` : ""}.`,
    solved: "You solved it. See how the author did it.",
    tried: "You have tried it a few times. Look at the hints first, or open it now.",
    show: "Show the solution",
    loading: "Fetching the solution",
    open: "One way to write it:",
  },

  figures: {
    tensor: {
      title: "Which numbers share a mean and a variance",
      method: "Method",
      methods: { batch: "Batch", layer: "Layer", instance: "Instance", group: "Group" },
      groups: "Groups",
      channels: "channel",
      samples: "sample",
      board: "Three samples below each other, eight channels side by side, each with four pixels. The arrow keys choose a channel of a sample.",
      said: (sample: number, channel: number, size: number, members: string, sets: number) =>
        `Channel ${channel} of sample ${sample} shares its mean and variance with ${members}: ${size} numbers. There are ${plural(sets, "such set", "such sets")}.`,
      ofBatch: (channel: number, samples: number) => `channel ${channel} of all ${samples} samples`,
      ofLayer: (sample: number, channels: number) => `all ${channels} channels of sample ${sample}`,
      ofInstance: (_sample: number, _channel: number) => "nothing but its own pixels",
      ofGroup: (sample: number, first: number, last: number) =>
        first === last ? "nothing but its own pixels" : `channels ${first} ${last - first === 1 ? "and" : "to"} ${last} of sample ${sample}`,
      notes: {
        batch: "A set runs through the whole batch: with one sample left, it has four numbers.",
        layer: "A set stays within its sample, and all channels are treated alike.",
        instance: "A set is one channel of one sample.",
        group: "A set is a few neighbouring channels of one sample.",
        one: "With one group, group norm is layer norm.",
        all: "With as many groups as channels, group norm is instance norm.",
      },
    },
    matrix: {
      title: "Group normalization of a matrix",
      groups: "Groups",
      reset: "Reset numbers",
      input: "X, one sample in each row",
      affine: "Scale and shift",
      gamma: "γ",
      beta: "β",
      mean: "Group means",
      variance: "Group variances",
      plain: "Normalized",
      scaled: "Scaled and shifted",
      channel: "channel",
      group: "group",
      cell: (sample: number, channel: number) => `X, sample ${sample}, channel ${channel}`,
      scaleOf: (channel: number) => `Scale of channel ${channel}`,
      shiftOf: (channel: number) => `Shift of channel ${channel}`,
      bad: "A field does not hold a number; what depends on it shows a dash.",
      single: "Each number is alone in its group: it is its own mean, its variance is 0, and only the shift is left.",
    },
  },

  drawn: { title: "Drawn", untitled: "A figure without a title", tooLarge: "This figure is too large to be shown; draw fewer points." },
  printed: {
    title: "Printed",
    cut: (characters: number) => `The first ${characters.toLocaleString("en")} characters are not shown.`,
  },

  example: {
    title: "Inputs",
    hint: "Each input is a Python expression, such as 3 or [[1, 2], [3, 4]]; np is NumPy.",
    reset: "Reset inputs",
    result: "Returned",
    nothing: "Press Run code. What your function returns and prints appears here.",
    ran: "The file ran to its end.",
    shape: (shape: string) => `shape ${shape}`,
    dtype: (dtype: string) => `dtype ${dtype}`,
    running: "Running",
    waiting: "Waiting for Python… your code starts by itself.",
    stopped: "Stopped before your function returned.",
    inInput: (name: string) => `In the input ${name}`,
  },

  editor: {
    label: "Your code, Python. Press Escape, then Tab, to leave the editor.",
    resetDone: "The starter is back. Undo, or Earlier versions, brings your code back.",
    restored: "Your draft from the last visit",
    saved: "Saved in this browser",
    savedAll: "All is saved in this browser already, a moment after each change",
    followed: "Changed in another tab; Undo brings back what was here",
    unsaved: "This browser does not allow saving; the draft lasts until the tab closes",
    symbols: [":", "(", ")", "[", "]", "=", ",", ".", "_", "#", "*", "/"],
    symbolIndent: "Indent",
  },

  theme: {
    system: "Colours: automatic",
    light: "Colours: light",
    dark: "Colours: dark",
  },

  update: {
    ready: "A new version of this page is ready. Your code is kept.",
    load: "Load new version",
    unsaved: "This browser does not allow saving. Copy your code, then reload the page.",
  },

  index: {
    started: "Started",
    best: (passed: number, total: number, attempts: number) =>
      `Best: ${passed} of ${total} tests, ${plural(attempts, "attempt", "attempts")}`,
    solvedAfter: (attempts: number) => `Solved, ${plural(attempts, "attempt", "attempts")}`,
  },

  /** What a screen reader hears; short, because it interrupts. */
  say: {
    running: "Running the tests.",
    runningExample: "Running your code.",
    verdict: (verdict: string, passed: number, total: number) => `${verdict}. ${passed} of ${total} tests passed.`,
    loadFailed: (verdict: string, message: string) => `${verdict}. ${message}`,
    exampleDone: "Your code ran. The result is in the Example run panel.",
  },
} as const;
