/** The variables of the frame that is looked at: what has just changed first, then the others. */

import { h } from "../shared/dom.ts";
import { insideWords as say } from "./words.ts";
import type { Replay, Variable } from "./replay.ts";
import { valueView, variableView } from "./value-view.ts";

/** `frame` is one of the step's stack; `room` the width in pixels of a value. */
export function variablesView(replay: Replay, place: number, frame: number, room: number): HTMLElement[] {
  const step = replay.step(place);
  const variables = replay.variables(frame, place);
  const here = step.frame === frame;
  const fresh = variables.filter(({ isNew }) => isNew);
  const others = variables.filter(({ isNew }) => !isNew);
  const ran = here ? replay.ran(place) : null;
  const head = step.kind === "call" ? say.arguments : ran === null ? say.changed : say.changedBy(ran);
  return [
    here && step.error && result(say.raises, h("pre", { class: "inside-text inside-error" }, errorText(step.error))),
    here && step.value && result(step.kind === "yield" ? say.gives : say.returns, valueView(say.returns, step.value, false, room)),
    fresh.length > 0 && group(head, fresh, room),
    others.length > 0 && group(fresh.length > 0 ? say.others : say.variables, others, room),
    variables.length === 0 && !(here && (step.value || step.error)) && h("p", { class: "inside-fact" }, say.noVariables),
  ].filter((part) => part instanceof HTMLElement);
}

function errorText({ type, message }: { type: string; message: string }): string {
  return message ? `${type}: ${message}` : type;
}

function result(title: string, ...content: HTMLElement[]): HTMLElement {
  return h("section", { class: "inside-group is-result" }, h("h3", {}, title), ...content);
}

function group(title: string, variables: readonly Variable[], room: number): HTMLElement {
  return h("section", { class: "inside-group" }, h("h3", {}, title), h("dl", {}, ...variables.map((variable) => variableView(variable, room))));
}
