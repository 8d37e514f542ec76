/**
 * Every text that changes while the page is used, with its values; the texts are in languages/en/page.ftl and beside it.
 * (Texts that never change are in languages/en/fixed.ftl.) A bundle has one language: bundle.ts puts it in the place of English.
 */

import type { BootFault, Hitch, Outcome, Pace, Verdict } from "./protocol.ts";
import * as text from "./catalogues/en.ts";
import { inProse } from "./run-words.ts";

export function megabytes(bytes: number): string {
  return inProse((bytes / 1e6).toFixed(1));
}

export function seconds(value: number): string {
  if (value < 0.001) return text.timeTiny;
  if (value < 1) return text.timeMilliseconds(Math.round(value * 1000));
  return text.timeSeconds(inProse(value.toFixed(value < 10 ? 1 : 0)));
}

/** A time to wait, as roughly as it is known. */
function about(time: number): string {
  if (time >= 90) return text.leftMinutes(Math.round(time / 60));
  return time < 10 ? text.leftMoment : text.leftSeconds(Math.round(time / 10) * 10);
}

function loading(percent: number, left: number | null): string {
  return left === null ? text.bootLoading(percent) : text.bootLoadingLeft(percent, about(left));
}

function downloading(done: number, total: number, { rate, left, hitch }: Pace): string {
  if (total === 0) return text.bootDownloadingFirst;
  const [here, all] = [megabytes(done), megabytes(total)];
  if (rate === null || left === null || hitch !== null) return text.bootDownloading(here, all);
  return text.bootDownloadingPace(here, all, Math.round(rate / 1000), about(left));
}

function inFunction(name: string, times: number): string {
  const place = name === "<module>" ? text.detailTopLevel : text.detailInFunction(name);
  return times > 1 ? text.detailTimes(place, times) : place;
}

const printedCut = (characters: number): string => text.detailPrintedCut(characters.toLocaleString(text.language));

export const boot = {
  steps: { download: text.bootStepDownload, start: text.bootStepStart, ready: text.bootStepReady },
  bar: text.bootBar,
  downloading,
  hitch: {
    silent: text.bootHitchSilent,
    broken: text.bootHitchBroken,
    again: text.bootHitchAgain,
  } satisfies Record<Hitch, string>,
  starting: text.bootStarting,
  note: text.bootNote,
  failed: text.bootFailed,
  /** What can be done about it. */
  fault: {
    network: text.bootFaultNetwork,
    browser: text.bootFaultBrowser,
    insecure: text.bootFaultInsecure,
    framed: text.bootFaultFramed,
    memory: text.bootFaultMemory,
    python: text.bootFaultPython,
    tests: text.bootFaultTests,
  } satisfies Record<BootFault, string>,
  retry: text.bootRetry,
  short: {
    download: loading,
    start: text.bootShortStart,
    ready: text.bootShortReady,
    failed: text.bootShortFailed,
  },
} as const;

export const waiting = {
  tests: text.waitingTests,
  example: text.waitingExample,
  short: {
    tests: (percent: number, left: number | null) => text.waitingShortTests(loading(percent, left)),
    example: (percent: number, left: number | null) => text.waitingShortExample(loading(percent, left)),
  },
} as const;

export const status = {
  loadingFile: text.statusLoadingFile,
  running: text.statusRunning,
  runningExample: text.statusRunningExample,
  awaits: (done: number, total: number) => text.statusAwaits(megabytes(done), megabytes(total)),
  stopping: text.statusStopping,
  stopped: text.statusStopped,
  passed: text.statusPassed,
  exampleDone: text.statusExampleDone,
  exampleFailed: text.statusExampleFailed,
} as const;

export const outcome = {
  idle: text.outcomeIdle,
  running: text.outcomeRunning,
  passed: text.outcomePassed,
  failed: text.outcomeFailed,
  error: text.outcomeError,
  timeout: text.outcomeTimeout,
  memory: text.outcomeMemory,
  died: text.outcomeDied,
  "not-run": text.outcomeNotRun,
  broken: text.outcomeBroken,
} satisfies Record<Outcome | "idle" | "running", string>;

export const verdict = {
  accepted: text.verdictAccepted,
  "wrong-answer": text.verdictWrongAnswer,
  "run-time-error": text.verdictRunTimeError,
  "time-limit-exceeded": text.verdictTimeLimitExceeded,
  "memory-limit-exceeded": text.verdictMemoryLimitExceeded,
  "compile-error": text.verdictCompileError,
  "judge-error": text.verdictJudgeError,
} satisfies Record<Verdict, string>;

export const sentence = {
  accepted: (_passed: number, total: number) => text.sentenceAccepted(total),
  "wrong-answer": text.sentenceWrongAnswer,
  "run-time-error": text.sentenceRunTimeError,
  "time-limit-exceeded": text.sentenceTimeLimitExceeded,
  "memory-limit-exceeded": text.sentenceMemoryLimitExceeded,
  "compile-error": () => text.sentenceCompileError,
  "judge-error": () => text.sentenceJudgeError,
} satisfies Record<Verdict, (passed: number, total: number) => string>;

/** After all tests passed. */
export const solved = {
  solution: text.solvedSolution,
  compare: text.solvedCompare,
  share: text.solvedShare,
  next: text.solvedNext,
} as const;

/** The state of each part of the page, for the switch of small screens. */
export const views = {
  lesson: text.viewsLesson,
  code: {
    choose: text.viewsCodeChoose,
    starter: text.viewsCodeStarter,
    edited: text.viewsCodeEdited,
    draft: text.viewsCodeDraft,
    ran: text.viewsCodeRan,
    line: text.viewsCodeLine,
  },
  boot: {
    download: text.viewsBootDownload,
    start: text.viewsBootStart,
    ready: text.viewsBootReady,
    failed: text.viewsBootFailed,
  },
  waiting: text.viewsWaiting,
  running: text.viewsRunning,
  passed: text.viewsPassed,
  exampleDone: text.viewsExampleDone,
  exampleFailed: text.viewsExampleFailed,
} as const;

export const tests = {
  waiting: text.testsWaiting,
  waitingHint: text.testsWaitingHint,
  running: text.testsRunning,
  runningCount: text.testsRunningCount,
  stopped: text.testsStopped,
  stoppedHint: text.testsStoppedHint,
  broken: text.testsBroken,
  edited: text.testsEdited,
  perhaps: text.testsPerhaps,
  cases: text.testsCases,
  otherCases: text.testsOtherCases,
  moreCases: text.testsMoreCases,
  shownCase: text.testsShownCase,
  reasons: {
    failed: text.testsReasonFailed,
    error: text.testsReasonError,
    timeout: text.testsReasonTimeout,
    memory: text.testsReasonMemory,
    died: text.testsReasonDied,
    "not-run": text.testsReasonNotRun,
    broken: text.testsReasonBroken,
  } satisfies Record<Exclude<Outcome, "passed">, string>,
} as const;

export const detail = {
  summary: text.detailSummary,
  expected: text.detailExpected,
  got: text.detailGot,
  traceback: text.detailTraceback,
  line: text.detailLine,
  inFunction,
  goToLine: text.detailGoToLine,
  call: text.detailCall,
  callNumber: text.detailCallNumber,
  lastCall: text.detailLastCall,
  copyCode: text.detailCopyCode,
  useInputs: text.detailUseInputs,
  copied: text.detailCopied,
  notCopied: text.detailNotCopied,
  took: text.detailTook,
  printedHere: text.detailPrintedHere,
  inside: text.insideButton,
  insideMissing: text.insideMissing,
  printedCut,
} as const;

export const picture = {
  difference: text.pictureDifference,
  group: text.pictureGroup,
  inGroup: text.pictureInGroup,
  axis: text.pictureAxis,
  share: (share: number) =>
    share >= 0.995 && share < 1 ? text.pictureShareOver : text.pictureShare(Math.max(1, Math.round(share * 100))),
  largest: (error: string, allowed: string) =>
    allowed ? text.pictureLargestAllowed(inProse(error), inProse(allowed)) : text.pictureLargest(inProse(error)),
  first: text.pictureFirst,
  values: text.pictureValues,
  board: text.pictureBoard,
  table: text.pictureTable,
  tableAll: text.pictureTableAll,
  tableWrong: (shown: number, wrong: number) =>
    shown === wrong ? text.pictureTableWrong : text.pictureTableWrongSome(shown, wrong),
  judged: text.pictureJudged,
  right: text.pictureRight,
  wrong: text.pictureWrong,
} as const;

export const notebook = { opened: text.notebookOpened, refused: text.notebookRefused } as const;

/** Characters that only look like the right ones. */
export const mend = {
  button: text.mendButton,
  done: text.mendDone,
} as const;

export const copy = { copy: text.copyCopy, title: text.copyTitle, copied: text.copyCopied, failed: text.copyFailed } as const;

export const print = { lines: text.printLines } as const;

export const file = { linkCopied: text.fileLinkCopied, dropped: text.fileDropped, notArrived: text.fileNotArrived, notPython: text.fileNotPython } as const;

export const earlier = { restored: text.earlierRestored } as const;

export const choice = {
  label: text.choiceLabel,
  changed: text.choiceChanged,
  linkedOrMine: text.choiceLinkedOrMine,
  linked: text.choiceLinked,
  opened: text.choiceOpened,
  damaged: text.choiceDamaged,
  otherTab: text.choiceOtherTab,
  takeTheirs: text.choiceTakeTheirs,
  aside: text.choiceAside,
  keepThis: text.choiceKeepThis,
  takeAside: text.choiceTakeAside,
  keep: text.choiceKeep,
  open: text.choiceOpen,
  reset: text.choiceReset,
  compare: text.choiceCompare,
  close: text.choiceClose,
  difference: text.choiceDifference,
  new: text.choiceNew,
  gone: text.choiceGone,
} as const;

export const solution = {
  what: text.solutionWhat,
  closed: (after: number, attempts: number) =>
    attempts > 0 ? text.solutionClosedAttempts(after, attempts) : text.solutionClosed(after),
  solved: text.solutionSolved,
  tried: text.solutionTried,
  show: text.solutionShow,
  loading: text.solutionLoading,
  open: text.solutionOpen,
} as const;

export const figures = {
  tensor: {
    title: text.tensorTitle,
    method: text.tensorMethod,
    methods: {
      batch: text.tensorMethodBatch,
      layer: text.tensorMethodLayer,
      instance: text.tensorMethodInstance,
      group: text.tensorMethodGroup,
    },
    groups: text.tensorGroups,
    channels: text.tensorChannels,
    samples: text.tensorSamples,
    board: text.tensorBoard,
    said: (sample: number, channel: number, size: number, members: string, sets: number) =>
      text.tensorSaid(channel, sample, members, size, sets),
    ofBatch: text.tensorOfBatch,
    ofLayer: (sample: number, channels: number) => text.tensorOfLayer(channels, sample),
    ofInstance: (_sample: number, _channel: number) => text.tensorAlone,
    ofGroup: (sample: number, first: number, last: number) =>
      first === last
        ? text.tensorAlone
        : (last - first === 1 ? text.tensorOfTwo : text.tensorOfGroup)(first, last, sample),
    notes: {
      batch: text.tensorNoteBatch,
      layer: text.tensorNoteLayer,
      instance: text.tensorNoteInstance,
      group: text.tensorNoteGroup,
      one: text.tensorNoteOne,
      all: text.tensorNoteAll,
    },
  },
  matrix: {
    title: text.matrixTitle,
    groups: text.matrixGroups,
    reset: text.matrixReset,
    input: text.matrixInput,
    affine: text.matrixAffine,
    gamma: "γ",
    beta: "β",
    mean: text.matrixMean,
    variance: text.matrixVariance,
    plain: text.matrixPlain,
    scaled: text.matrixScaled,
    channel: text.matrixChannel,
    group: text.matrixGroup,
    cell: text.matrixCell,
    scaleOf: text.matrixScaleOf,
    shiftOf: text.matrixShiftOf,
    bad: text.matrixBad,
    single: text.matrixSingle,
  },
} as const;

export const drawn = { title: text.drawnTitle, untitled: text.drawnUntitled, tooLarge: text.drawnTooLarge } as const;

/** Two tables side by side. */
export const tables = { differs: text.tableDiffers, part: text.tablePart } as const;

export const printed = {
  title: text.printedTitle,
  cut: printedCut,
} as const;

export const example = {
  title: text.exampleTitle,
  hint: text.exampleHint,
  reset: text.exampleReset,
  /** Of a program, by what it is given. */
  program: {
    hint: text.exampleProgramHint,
    input: text.exampleProgramInput,
    arguments: text.exampleProgramArguments,
  } as Record<string, string>,
  code: { label: text.exampleCodeLabel, hint: text.exampleCodeHint, shows: text.exampleCodeShows },
  ended: (status: number) => (status === 0 ? text.exampleEnded : text.exampleEndedWith(status)),
  result: text.exampleResult,
  nothing: text.exampleNothing,
  ran: text.exampleRan,
  shape: text.exampleShape,
  dtype: text.exampleDtype,
  running: text.exampleRunning,
  waiting: text.exampleWaiting,
  stopped: text.exampleStopped,
  inInput: text.exampleInInput,
  asking: text.expectedAsking,
  expectedMissing: text.expectedMissing,
  own: text.ownTitle,
  ownMissing: text.fileNotArrived,
} as const;

export const editor = {
  label: text.editorLabel,
  /** By CodeMirror's own words. */
  phrases: { "Selection deleted": text.editorSelectionDeleted },
  resetDone: text.editorResetDone,
  restored: text.editorRestored,
  saved: text.editorSaved,
  savedAll: text.editorSavedAll,
  followed: text.editorFollowed,
  unsaved: text.editorUnsaved,
  symbols: [":", "(", ")", "[", "]", "=", ",", ".", "_", "#", "*", "/"],
  symbolIndent: text.editorIndent,
} as const;

export const theme = { system: text.themeSystem, light: text.themeLight, dark: text.themeDark } as const;

export const update = { ready: text.updateReady, load: text.updateLoad, unsaved: text.updateUnsaved } as const;

export const index = { started: text.indexStarted, best: text.indexBest, solvedAfter: text.indexSolvedAfter } as const;

/** What a screen reader hears; short, because it interrupts. */
export const say = {
  running: text.sayRunning,
  runningExample: text.sayRunningExample,
  verdict: text.sayVerdict,
  loadFailed: (verdict: string, message: string) => `${verdict}. ${message}`,
  exampleDone: text.sayExampleDone,
} as const;
