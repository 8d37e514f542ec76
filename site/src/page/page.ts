/** The exercise page: one state, drawn at most once for each frame; the learner's hands and the engine make the events. */

import { data, engine } from "./start.ts"; // first, see there

import { createDraftKeeper } from "../editor/draft-keeper.ts";
import { byId, setText } from "../shared/dom.ts";
import { addResult, readProgress } from "../editor/draft.ts";
import { keepEarlier, readEarlier, resultOf } from "../editor/earlier-texts.ts";
import { openDialog } from "./diff-dialog.ts";
import { mountDrop } from "./drop.ts";
import { takePress } from "./early-press.ts";
import { edited } from "../shared/edits.ts";
import { type Editor, createEditor } from "../editor/editor.ts";
import { createExamplePanel } from "./example-panel.ts";
import { createExpected } from "./expected.ts";
import { fetcher } from "../shared/fetched.ts";
import { mountFileMenu } from "./file-menu.ts";
import { keepInputs, readInputs } from "./kept-inputs.ts";
import { createLookInside } from "./look-inside.ts";
import { settleFirstText } from "./first-text.ts";
import { createNext } from "./neighbours.ts";
import { mountNotebookDrop } from "./notebook-drop.ts";
import { createOwnInputs } from "./own-inputs.ts";
import { createOffline } from "../offline/offline.ts";
import { createPanel } from "./panel.ts";
import type { Edit, Engine, EngineEvent, ExampleInput, Feedback } from "../shared/protocol.ts";
import type { Picture } from "../shared/pictures.ts";
import { comparisonPicture } from "../feedback/comparison-view.ts";
import { groupCount } from "../feedback/failure-view.ts";
import { createRunBar } from "./run-bar.ts";
import { mountSheet } from "./sheet.ts";
import { createSolutionView, fetchSolution, mayOpen } from "./solution-view.ts";
import { mountSplit } from "./split.ts";
import { type PageEvent, type RunKind, type State, initialState, reduce } from "../shared/state.ts";
import { announcement, faultLines, resultsState } from "../feedback/state-texts.ts";
import { createStore } from "../shared/storage.ts";
import { createTabs } from "../shared/tabs.ts";
import { mountTheme } from "./theme.ts";
import { mountTools } from "./tools.ts";
import { createViews } from "./views.ts";
import { isAsked, watchQuestions } from "./choice-bar.ts";
import { copyText } from "../shared/clipboard.ts";
import { linkTo } from "./share.ts";
import { mountKeys } from "./keys.ts";
import { mountPrint } from "./print.ts";
import { mountSymbols } from "./symbols.ts";
import * as words from "../shared/words.ts";

/** Where statement and workbench stand side by side; the same condition as in styles/bench.css. */
const TWO_PANES = "(width >= 60rem) and (height >= 34rem)";
/** Percent of the workbench that the editor gets while nothing was run, and once there is something to read below it. */
const WRITING = 58;
const READING = 40;
/** Milliseconds after the start of Python until the site is stored for offline use: a first run that waited is over by then. */
const STORE_AFTER = 2000;

const store = createStore();
mountTheme(byId("theme"), store);

const tabs = createTabs(byId("result-tabs"));
const drafts = createDraftKeeper(store, data, byId("editor-note"));

const editorHost = byId("editor");
editorHost.replaceChildren();
document.documentElement.removeAttribute("data-fallback"); // this script was late, and is here now
const editor: Editor = createEditor(editorHost, drafts.first, {
  runTests: () => ask("tests"),
  runCode: () => ask("example"),
  changed() {
    drafts.changed(editor.text());
    send({ event: "edited" });
    showHistory();
  },
  find: () => tools.use("find"),
  replacing(text) {
    if (text !== data.starter && !drafts.lent()) keepEarlier(store, data.slug, text, null);
  },
});

mountNotebookDrop({
  open: (name, code, cells) => replace(code, words.notebook.opened(name, cells)),
  refuse: (name) => say(words.notebook.refused(name)),
});

const announcer = byId("announcer");
const announce = (text: string): void => setText(announcer, text);
const twoPanes = matchMedia(TWO_PANES);
const views = createViews(() => !twoPanes.matches);
const sheetTabs = mountSheet(byId("sheet"), (entered) => {
  views.tell({ statement: entered.id === "panel-lesson" ? words.views.lesson : "" });
}, announce);
const solution = createSolutionView(byId("solution"), data, announce);
solution.update(readProgress(store, data.slug));

const lookInside = createLookInside(engine, data);
const next = createNext(data.slug, document.documentElement.dataset["root"] ?? "../../");
const panel = createPanel({ verdict: byId("verdict"), list: byId("tests"), faults: byId("faults") }, {
  goToLine,
  exercise: data,
  inside(item) {
    if (data.program) return null;
    const calls = engine.calls(item.id).slice(0, data.names.length > 0 ? undefined : item.calls.length || undefined);
    const source = judged.toWellFormed();
    return calls.length > 0 ? () => lookInside(source, { calls }) : null;
  },
  room: () => byId("faults").clientWidth,
  retry: () => engine.retry(),
  mend,
  showSolution() {
    views.show("statement");
    sheetTabs?.select("tab-statement");
    solution.open();
  },
  compare: () => void compare("compareWithSolution"),
  copyLink,
  next,
  useInputs(inputs) {
    example.use(inputs);
    tabs.select("tab-example");
    byId("panel-example").focus();
  },
});
const lend: Engine["lend"] = (use) => engine.lend(use);
const picture = (feedback: Feedback, shown: Picture, inputs: readonly ExampleInput[], room: string): HTMLElement => {
  const groups = groupCount(inputs.find(({ name }) => name === data.groups)?.text);
  return comparisonPicture(feedback, shown, { axes: data.axes, groups }, document.querySelector(room)?.clientWidth ?? 0);
};
const expected = data.expected && createExpected({
  exercise: data,
  reference: data.expected.reference,
  lend,
  picture: (feedback, shown) => picture(feedback, shown, tried.inputs, "#example-outcome"),
  say: announce,
}, data.expected.script);
const example = createExamplePanel(byId("panel-example"), data.example, {
  drawn: data.drawn,
  program: data.program,
  goToLine,
  mend,
  runCode: () => ask("example"),
  reset: () => keepInputs(store, data.slug, data.example, data.example),
  inside: () => lookInside(tried.source, { inputs: tried.inputs }),
  expected: (result) => expected?.place(result) ?? null,
});
const lastInputs = readInputs(store, data.slug, data.example);
if (lastInputs) example.use(lastInputs);
const stopOwnInputs = createOwnInputs(example.own, byId("panel-example").dataset["script"] ?? "", {
  exercise: data,
  store,
  lend,
  inputs: () => example.inputs(),
  use: (inputs) => example.use(inputs),
  source: () => editor.text(),
  picture: (feedback, shown, inputs) => picture(feedback, shown, inputs, ".own-list"),
});
const runBar = createRunBar({ runTests: () => ask("tests"), runCode: () => ask("example"), stop });
let state: State = initialState(data.tests);
let drawing = 0;
/** The text of the last run of the tests. */
let judged = "";
/** What Run code ran last. */
let tried: { source: string; inputs: ExampleInput[] } = { source: "", inputs: [] };
/** Lines that the last run has marked. */
let faulty: readonly number[] = [];

function send(event: EngineEvent | PageEvent): void {
  const before = state;
  state = reduce(state, event);
  if (state === before) return;
  if (state.running && state.running !== before.running && state.running.run === null && !state.running.stopping) {
    begin(state.running.kind);
  }
  if (!state.running !== !before.running) tools.rest(!state.running);
  const said = announcement(before, state);
  if (said) setText(announcer, said);
  const lines = faultLines(before, state);
  if (lines.length > 0) editor.markFaults(lines);
  if (lines.length > 0 || state.running) faulty = lines;
  const { phase, summary } = state.tests;
  if (phase === "finished" && before.tests.phase === "running" && summary && summary.verdict !== "judge-error") {
    if (judged !== data.starter) keepEarlier(store, data.slug, judged, resultOf(summary));
    solution.update(addResult(store, data.slug, summary, judged));
  }
  drawing ||= requestAnimationFrame(draw);
}

function draw(): void {
  drawing = 0;
  panel(state);
  example.update(state);
  runBar(state);
  views.tell({ code: codeState(), results: resultsState(state) });
}

function codeState(): string {
  const say = words.views.code;
  const run = state.last && state[state.last];
  if (isAsked()) return say.choose;
  if (editor.text() === data.starter) return say.starter;
  if (!run || run.phase === "none") return say.draft;
  const line = faulty[0];
  return run.edited ? say.edited : line ? say.line(line) : say.ran;
}

function begin(kind: RunKind): void {
  editor.rememberRun();
  expected?.end();
  stopOwnInputs();
  const text = editor.text();
  const source = text.toWellFormed();
  if (text !== data.starter) keepEarlier(store, data.slug, text, null);
  if (kind === "tests") {
    judged = text;
    engine.run(source);
    void next(); // there when the verdict is, so that nothing moves under a pointer
  } else {
    tried = { source, inputs: example.inputs() };
    keepInputs(store, data.slug, tried.inputs, data.example);
    engine.runExample(source, tried.inputs);
  }
}

function ask(kind: RunKind): void {
  drafts.claim();
  views.show("results");
  rows.suggest(READING);
  tabs.select(kind === "tests" ? "tab-tests" : "tab-example");
  send({ event: "asked", kind });
  showResults(kind);
}

function stop(): void {
  const running = state.running !== null;
  send({ event: "stop-asked" });
  if (running) engine.stop();
}

/** Bring the head of the results into view, however far down the last ones were read, and where the page is one column too. */
function showResults(kind: RunKind): void {
  byId(kind === "tests" ? "panel-tests" : "panel-example").scrollTop = 0;
  if (!twoPanes.matches) scrollTo(0, 0);
  if (kind === "example") byId("example-outcome").scrollIntoView({ block: "nearest" });
}

function goToLine(line: number): void {
  views.show("code");
  editor.goToLine(line);
}

function mend(edits: readonly Edit[]): void {
  replace(edited(editor.text(), edits), words.mend.done);
}

function showHistory(): void {
  byId<HTMLButtonElement>("undo").disabled = !editor.canUndo();
  byId<HTMLButtonElement>("redo").disabled = !editor.canRedo();
}

byId("undo").addEventListener("click", () => editor.undo());
byId("redo").addEventListener("click", () => editor.redo());
/** Above the editor, and to a screen reader. */
function say(text: string): void {
  drafts.say(text);
  setText(announcer, text);
}

function replace(text: string, said: string): void {
  if (editor.text() !== text) editor.replaceAll(text);
  say(said);
}

function copyLink(): void {
  void linkTo(editor.text()).then(copyText).then((done) => say(done ? words.file.linkCopied : words.detail.notCopied));
}

type Attempts = Pick<typeof import("./attempts.ts"), "showAttempts" | "compareWithSolution">;
const fetchAttempts = fetcher<Attempts>(byId("earlier").dataset["script"] ?? "");
const fetchReceipt = fetcher<typeof import("./receipt.ts")>(byId("receipt").dataset["script"] ?? "");

/** Shows earlier versions, or the code beside the author's solution. */
async function compare(how: keyof Attempts): Promise<void> {
  try {
    const attempts = await fetchAttempts();
    await attempts[how]({
      texts: () => readEarlier(store, data.slug),
      now: () => editor.text(),
      restore(source) {
        replace(source, words.earlier.restored);
        editor.focus();
      },
      solution: mayOpen(readProgress(store, data.slug), data.solution_after) ? async () => (await fetchSolution(data)).source : null,
    });
  } catch {
    say(words.file.notArrived);
  }
}

async function showReceipt(): Promise<void> {
  const facts = () => {
    const code = editor.text();
    return { slug: data.slug, version: data.version, code, earlier: readEarlier(store, data.slug), progress: readProgress(store, data.slug) };
  };
  try {
    (await fetchReceipt()).showReceipt({ facts, verdicts: words.verdict, open: openDialog, say });
  } catch {
    say(words.file.notArrived);
  }
}

const tools = mountTools({
  editor,
  host: editorHost,
  store,
  engine,
  data,
  narrow: () => !twoPanes.matches,
  failed: () => say(words.file.notArrived),
});
twoPanes.addEventListener("change", tools.fit);

mountFileMenu({
  text: () => editor.text(),
  find: () => tools.use("find"),
  settings: () => tools.use("settings"),
  copyLink,
  receipt: () => void showReceipt(),
  reset: () => replace(data.starter, words.editor.resetDone),
  earlier: () => void compare("showAttempts"),
});
mountDrop({ open: (name, text) => replace(text, words.file.dropped(name)), refuse: (name) => say(words.file.notPython(name)) });
showHistory();

mountPrint(editorHost, () => editor.text(), data.starter);
mountSymbols(byId("symbols"), (text) => editor.type(text));
mountKeys({ runTests: () => ask("tests"), save });
/** Nothing needs saving, but hands that are used to Ctrl+S want to hear so. */
function save(): void {
  drafts.claim();
  say(drafts.keep() ? words.editor.savedAll : words.editor.unsaved);
}

document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  views.show("code");
  editor.focus();
});

mountSplit({ grip: byId("grip-columns"), around: byId("split"), property: "--sheet", axis: "x", start: 44, least: 25, most: 65, key: "split:columns" }, store);
const rows = mountSplit({ grip: byId("grip-rows"), around: byId("bench"), property: "--editor-share", axis: "y", start: WRITING, least: 25, most: 75, key: "split:rows" }, store);

draw();
engine.subscribe(send);

performance.mark("katalite:listening");
const pressed = takePress();
if (pressed) ask(pressed);

watchQuestions(() => (drawing ||= requestAnimationFrame(draw)));
void settleFirstText(byId("editor-pane"), editor, drafts, data);

const offline = createOffline(byId("theme"), () => drafts.keep());
engine.subscribe((event) => {
  if (event.event !== "boot" || (event.step !== "ready" && event.step !== "failed")) return;
  setTimeout(() => offline.begin(), STORE_AFTER);
});

/** For the script that has fetched this one, where the page is a guest. */
export { data, editor, engine, store };
