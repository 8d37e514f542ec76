/** The failing call: its inputs to read, to copy as code, and to take over into the example run. */

import { codeBlock } from "../shared/code-block.ts";
import { copyText } from "../shared/clipboard.ts";
import { h } from "../shared/dom.ts";
import type { CallRecord, ExampleInput, ItemResult } from "../shared/protocol.ts";
import { seconds } from "../shared/words.ts";
import * as words from "../shared/words.ts";

const say = words.detail;

export interface CallActions {
  /** Put inputs into the example run and show it. */
  useInputs(inputs: ExampleInput[]): void;
}

export function callView(item: ItemResult, functionName: string, actions: CallActions): HTMLElement | null {
  const call = item.calls.at(-1);
  if (!call || call.arguments.length === 0) return null;
  const stuck = item.outcome === "timeout" || item.outcome === "died" || item.outcome === "memory";
  const list = call.arguments.map(({ name, text }) =>
    h("div", { class: "argument" }, h("dt", {}, h("code", {}, name)), h("dd", {}, codeBlock(name, text))),
  );
  return h(
    "details",
    { class: "call", open: stuck },
    h("summary", {}, summaryText(item, call, stuck)),
    h("dl", { class: "arguments" }, ...list),
    toolsView(call, functionName, actions),
  );
}

function summaryText(item: ItemResult, call: CallRecord, stuck: boolean): string {
  const number = item.calls.length;
  if (stuck) return say.lastCall(number);
  const which = number > 1 ? say.callNumber(number) : say.call;
  return call.seconds === null ? which : `${which}, ${say.took(seconds(call.seconds))}`;
}

function toolsView(call: CallRecord, functionName: string, actions: CallActions): HTMLElement | null {
  const inputs = call.arguments.map(({ name, code }) => ({ name, text: code ?? "" }));
  if (inputs.length === 0 || inputs.some(({ text }) => text === "")) return null;
  const use = h("button", { type: "button", class: "second small" }, say.useInputs);
  use.addEventListener("click", () => actions.useInputs(inputs));
  if (!functionName) return h("p", { class: "call-tools" }, use);
  const note = h("span", { class: "copied", role: "status" });
  const copy = h("button", { type: "button", class: "second small" }, say.copyCode);
  copy.addEventListener("click", () => {
    void copyText(callCode(functionName, inputs)).then((done) => {
      note.textContent = done ? say.copied : say.notCopied;
    });
  });
  return h("p", { class: "call-tools" }, copy, use, note);
}

/** A piece of Python that makes the call again. */
export function callCode(functionName: string, inputs: readonly ExampleInput[]): string {
  const lines = inputs.map(({ name, text }) => `${name} = ${text}`);
  const given = inputs.map(({ name }) => `${name}=${name}`);
  return ["import numpy as np", "", ...lines, `print(${functionName}(${given.join(", ")}))`, ""].join("\n");
}
