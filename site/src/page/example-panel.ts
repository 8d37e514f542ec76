/** ▶ Run code: a function's inputs, a program's input, or code to run after the file, and what came of it. */

import { bootBar, fillBar, waitText } from "../feedback/boot-view.ts";
import { h, sentence, setText } from "../shared/dom.ts";
import { createDrawnView } from "./drawn.ts";
import { type GoToLine, framesView } from "../feedback/failure-view.ts";
import { lookInsideView } from "../feedback/look-inside-view.ts";
import { type Mend, mendView } from "../feedback/mend-view.ts";
import { createPrintedView } from "../feedback/printed-view.ts";
import { returnedView } from "../feedback/returned-view.ts";
import type { Place } from "../expected/expected.ts";
import type { ExampleInput, ExampleResult } from "../shared/protocol.ts";
import type { ExampleRun, State } from "../shared/state.ts";
import { shapeText } from "../shared/numbers.ts";
import { loadFailureView } from "../feedback/verdict-view.ts";
import { seconds } from "../shared/words.ts";
import * as words from "../shared/words.ts";

const say = words.example;

export interface ExamplePanel {
  /** Show these inputs in place of the present ones; "Reset inputs" brings the example's back. */
  use(inputs: readonly ExampleInput[]): void;
  inputs(): ExampleInput[];
  /** Where inputs of one's own are listed. */
  own: HTMLDetailsElement;
  update(state: State): void;
}

export interface ExampleActions {
  /** What is run is a program. */
  program: boolean;
  goToLine: GoToLine;
  mend: Mend;
  runCode(): void;
  /** The address of what shows what was drawn. */
  drawn: string;
  /** The example's own inputs are back. */
  reset(): void;
  /** Looks inside the last run, with its inputs. */
  inside(): Promise<void>;
  /** Where what the reference gives is shown; null where it is not asked. */
  expected(result: ExampleResult): Place | null;
}

/** Whether there is nothing but code to run after the file. */
function isCode(inputs: readonly ExampleInput[]): boolean {
  return inputs.some(({ name }) => name === "");
}

export function createExamplePanel(host: HTMLElement, start: readonly ExampleInput[], actions: ExampleActions): ExamplePanel {
  let fields: Field[] = [];
  const labelOf = (name: string): HTMLElement | string => {
    if (name === "") return say.code.label;
    return actions.program ? (say.program[name] ?? name) : h("code", {}, name);
  };
  const list = h("div", { class: "inputs-list" });
  const use = (inputs: readonly ExampleInput[]): void => {
    fields = inputs.map((input) => createField(input, labelOf(input.name), actions.runCode));
    list.replaceChildren(...fields.map((field) => field.element));
  };
  use(start);
  const reset = h("button", { type: "button", class: "quiet" }, say.reset);
  reset.addEventListener("click", () => {
    use(start);
    actions.reset();
  });
  const own = h("details", { class: "own-inputs fault-details" }, h("summary", {}, say.own), h("div", {}));
  const form = h(
    "form",
    { class: "inputs", "aria-labelledby": "inputs-title" },
    h("div", { class: "inputs-head" }, h("h3", { id: "inputs-title" }, say.title), reset),
    h("p", { class: "inputs-hint" }, actions.program ? (say.program["hint"] ?? "") : isCode(start) ? say.code.hint : say.hint),
    list,
  );
  form.hidden = own.hidden = start.length === 0;
  form.addEventListener("submit", (event) => event.preventDefault());
  const outcome = h("div", { class: "example-outcome", id: "example-outcome" });
  const printed = createPrintedView();
  const drawn = createDrawnView(actions.drawn);
  const main = h("div", { class: "two-main" }, outcome, printed.element, drawn.element, own);
  host.append(h("div", { class: "two" }, form, main));

  let shown: ExampleRun | null = null;
  let wasWaiting = "";
  const progress = h("p", { class: "example-line" });
  return {
    use,
    own,
    inputs: () => fields.map((field) => ({ ...field.value(), like: start.find(({ name }) => name === field.name)?.text ?? "" })),
    update(state) {
      const failed = state.boot.step === "failed" ? words.boot.failed : "";
      const waiting = failed || (state.waiting === "example" ? say.waiting : "");
      printed.update(state.example.printed);
      drawn.update(state.example.drawn);
      setText(progress, waitText(state));
      const bar = outcome.querySelector("progress");
      if (bar) fillBar(bar, state);
      if (state.example === shown && waiting === wasWaiting) return;
      shown = state.example;
      wasWaiting = waiting;
      outcome.replaceChildren(...outcomeView(state.example, waiting, start, actions));
      if (waiting && !failed) outcome.append(progress, bootBar(state));
      const bad = state.example.result?.argument ?? null;
      fields.forEach((field) => field.fault(field.name === bad ? (state.example.result?.message ?? "") : ""));
    },
  };
}

interface Field {
  name: string;
  element: HTMLElement;
  value(): ExampleInput;
  /** Show a sentence at this field, or take it away. */
  fault(message: string): void;
}

function createField(input: ExampleInput, label: HTMLElement | string, runCode: () => void): Field {
  const id = `input-${input.name || "code"}`;
  const note = h("p", { class: "input-fault", id: `${id}-fault`, hidden: true });
  const area = h("textarea", { id, rows: 1, spellcheck: "false", autocapitalize: "off", autocomplete: "off", "aria-describedby": note.id });
  area.value = input.text;
  const grow = (): void => {
    area.rows = Math.min(Math.max(area.value.split("\n").length, 1), 8);
  };
  grow();
  area.addEventListener("input", grow);
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.shiftKey) return;
    event.preventDefault();
    runCode();
  });
  return {
    name: input.name,
    element: h("div", { class: "input" }, h("label", { for: id }, label), area, note),
    value: () => ({ name: input.name, text: area.value }),
    fault(message) {
      setText(note, message);
      note.hidden = !message;
      if (message) area.setAttribute("aria-invalid", "true");
      else area.removeAttribute("aria-invalid");
    },
  };
}

/** `waiting` says what stands in the way of a run. */
function outcomeView(run: ExampleRun, waiting: string, inputs: readonly ExampleInput[], actions: ExampleActions): HTMLElement[] {
  const line = (text: string): HTMLElement => h("p", { class: "example-line" }, text);
  if (waiting) return [line(waiting)];
  const edited = run.edited ? [h("p", { class: "verdict-edited" }, words.tests.edited)] : [];
  switch (run.phase) {
    case "none":
      return [line(say.nothing)];
    case "running":
      return [line(say.running)];
    case "stopped":
      return [line(say.stopped)];
    case "broken":
      return [faultHead(words.tests.broken), line(run.message)];
    case "finished":
      return [...finishedView(run, inputs, actions), ...edited];
  }
}

function finishedView({ failure, result, edited }: ExampleRun, inputs: readonly ExampleInput[], actions: ExampleActions): HTMLElement[] {
  const { goToLine, mend, inside } = actions;
  if (failure) {
    const below = [loadFailureView(failure, goToLine), mendView(failure, edited, mend)].filter((part) => part !== null);
    return [faultHead(words.verdict[failure.verdict]), h("p", {}, ...sentence(failure.message)), ...below];
  }
  if (!result) return [];
  const look = result.argument || actions.program ? [] : [lookInsideView(inside)];
  const expected = actions.expected(result);
  const beside = (...views: HTMLElement[]): HTMLElement[] => [...views, ...(expected ? [expected.side, expected.below] : []), ...look];
  if (!result.ok) return beside(...raisedView(result, goToLine));
  if (result.result === undefined) return beside(h("p", { class: "example-line" }, result.status === undefined ? say.ran : say.ended(result.status)));
  const returned = valueView(result, isCode(inputs) ? say.code.shows : say.result);
  return expected ? [h("div", { class: "sides" }, returned, expected.side), expected.below, ...look] : [returned, ...look];
}

function valueView(result: ExampleResult, title: string): HTMLElement {
  return returnedView(title, result.result ?? "", [
    result.shape && say.shape(shapeText(result.shape)),
    result.dtype && say.dtype(result.dtype),
    result.seconds !== undefined && words.detail.took(seconds(result.seconds)),
  ]);
}

function raisedView(result: ExampleResult, goToLine: GoToLine): HTMLElement[] {
  const head = result.argument ? say.inInput(result.argument) : words.status.exampleFailed;
  const frames = framesView(result.frames ?? [], goToLine);
  return [faultHead(head), h("p", { class: "raised" }, ...sentence(result.message ?? "")), ...(frames ? [frames] : [])];
}

function faultHead(text: string): HTMLElement {
  return h("h3", { class: "fault" }, text);
}
