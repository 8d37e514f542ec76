/** The exercise page: one state, drawn at most once for each frame; the learner's hands and the engine make the events. */

import { data, engine } from "./start.ts"; // first, see there

import { createDraftKeeper } from "../editor/draft-keeper.ts";
import { byId, h, setText } from "../shared/dom.ts";
import { addResult, readProgress } from "../editor/draft.ts";
import { takePress } from "./early-press.ts";
import { edited } from "../shared/edits.ts";
import { type Editor, createEditor } from "../editor/editor.ts";
import { createExamplePanel } from "./example-panel.ts";
import { mountFileMenu } from "./file-menu.ts";
import { settleFirstText } from "./first-text.ts";
import { mountNotebookDrop } from "./notebook-drop.ts";
import { createOffline } from "../offline/offline.ts";
import { createPanel } from "./panel.ts";
import type { Edit, EngineEvent } from "../shared/protocol.ts";
import { createRunBar } from "./run-bar.ts";
import { mountSheet } from "./sheet.ts";
import { createSolutionView } from "./solution-view.ts";
import { mountSplit } from "./split.ts";
import { type PageEvent, type RunKind, type State, initialState, reduce } from "../shared/state.ts";
import { announcement, faultLines } from "../feedback/state-texts.ts";
import { createStore } from "../shared/storage.ts";
import { createTabs } from "../shared/tabs.ts";
import { mountTheme } from "./theme.ts";
import { words } from "../shared/words.ts";

/** Where statement and workbench stand side by side; the same condition as in styles/bench.css. */
const TWO_PANES = "(width >= 60rem) and (height >= 34rem)";
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
});

mountNotebookDrop({
  open: (name, code, cells) => replaceDraft(code, words.notebook.opened(name, cells)),
  refuse: (name) => tell(words.notebook.refused(name)),
});
mountSheet(byId("sheet"));
const showSolution = createSolutionView(byId("solution"), data);
showSolution(readProgress(store, data.slug));

const panel = createPanel({ verdict: byId("verdict"), list: byId("tests"), faults: byId("faults") }, {
  goToLine,
  exercise: data,
  retry: () => engine.retry(),
  mend,
  useInputs(inputs) {
    example.use(inputs);
    tabs.select("tab-example");
    byId("panel-example").focus();
  },
});
const example = createExamplePanel(byId("panel-example"), data.example, { goToLine, mend, runCode: () => ask("example") });
const runBar = createRunBar({ runTests: () => ask("tests"), runCode: () => ask("example"), stop });
const announcer = byId("announcer");

let state: State = initialState(data.tests);
let drawing = 0;

function send(event: EngineEvent | PageEvent): void {
  const before = state;
  state = reduce(state, event);
  if (state === before) return;
  if (state.running && state.running !== before.running && state.running.run === null && !state.running.stopping) {
    begin(state.running.kind);
  }
  const said = announcement(before, state);
  if (said) setText(announcer, said);
  const lines = faultLines(before, state);
  if (lines.length > 0) editor.markFaults(lines);
  const { phase, summary } = state.tests;
  if (phase === "finished" && before.tests.phase === "running" && summary && summary.verdict !== "judge-error") {
    showSolution(addResult(store, data.slug, summary));
  }
  drawing ||= requestAnimationFrame(draw);
}

function draw(): void {
  drawing = 0;
  panel(state);
  example.update(state);
  runBar(state);
}

function begin(kind: RunKind): void {
  editor.rememberRun();
  const source = editor.text().toWellFormed();
  if (kind === "tests") engine.run(source);
  else engine.runExample(source, example.inputs());
}

function ask(kind: RunKind): void {
  tabs.select(kind === "tests" ? "tab-tests" : "tab-example");
  send({ event: "asked", kind });
  showResults(kind);
}

function stop(): void {
  const running = state.running !== null;
  send({ event: "stop-asked" });
  if (running) engine.stop();
}

/** Where the page is one column, the results may be below the fold: bring their head into view. */
function showResults(kind: RunKind): void {
  if (matchMedia(TWO_PANES).matches) return;
  byId(kind === "tests" ? "results" : "example-outcome").scrollIntoView({ block: "start" });
}

function goToLine(line: number): void {
  editor.goToLine(line);
}

function mend(edits: readonly Edit[]): void {
  replaceDraft(edited(editor.text(), edits), words.mend.done);
}

function replaceDraft(text: string, said: string): void {
  editor.replaceAll(text);
  tell(said);
}

/** Above the editor, and to a screen reader. */
function tell(text: string): void {
  drafts.say(text);
  setText(announcer, text);
}

function showHistory(): void {
  byId<HTMLButtonElement>("undo").disabled = !editor.canUndo();
  byId<HTMLButtonElement>("redo").disabled = !editor.canRedo();
}

byId("undo").addEventListener("click", () => editor.undo());
byId("redo").addEventListener("click", () => editor.redo());
byId("reset").addEventListener("click", () => {
  if (editor.text() !== data.starter) editor.replaceAll(data.starter);
  drafts.say(words.editor.resetDone);
  setText(announcer, words.editor.resetDone);
});
mountFileMenu({
  text: () => editor.text(),
  say(text) {
    drafts.say(text);
    setText(announcer, text);
  },
});
showHistory();

for (const symbol of ["\t", ...words.editor.symbols]) {
  const button = h("button", { type: "button", class: "symbol" }, symbol === "\t" ? words.editor.symbolIndent : symbol);
  // The editor keeps the focus, so that the phone's keyboard stays open.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => editor.type(symbol));
  byId("symbols").append(button);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  event.preventDefault();
  ask("tests");
});

mountSplit({ grip: byId("grip-columns"), around: byId("split"), property: "--sheet", axis: "x", start: 44, least: 25, most: 65, key: "split:columns" }, store);
mountSplit({ grip: byId("grip-rows"), around: byId("bench"), property: "--editor-share", axis: "y", start: 48, least: 25, most: 75, key: "split:rows" }, store);

draw();
engine.subscribe(send);

performance.mark("katalite:listening");
const pressed = takePress();
if (pressed) ask(pressed);

void settleFirstText(byId("editor-pane"), editor, drafts, data);

const offline = createOffline(byId("theme"), () => drafts.keep());
engine.subscribe((event) => {
  if (event.event !== "boot" || (event.step !== "ready" && event.step !== "failed")) return;
  setTimeout(() => offline.begin(), STORE_AFTER);
});
