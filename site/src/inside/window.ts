/** The window in which a recording is looked at. */

import { h, setText } from "../shared/dom.ts";
import { insideWords as say } from "./words.ts";
import { createCodeView } from "./code-view.ts";
import type { Recording } from "./recording.ts";
import { Replay } from "./replay.ts";
import { nameOf, stepSentence } from "./sentence.ts";
import { createStepsBar } from "./steps-bar.ts";
import { variablesView } from "./variables-view.ts";

/** Pixels beside a value: the window's edges, and those of a group. */
const EDGES = 44;
/** Calls inside one another that are named. */
const MOST_FRAMES = 8;

export interface InsideWindow {
  /** The recording has grown, or has ended. */
  grown(): void;
  /** Nothing can be shown, and why. */
  failed(sentence: string): void;
}

/** Opens at once; `closed` is called when the learner has seen enough. */
export function openWindow(recording: Recording, source: string, name: string, closed: () => void): InsideWindow {
  const replay = new Replay(recording);
  let place = 0;
  /** The frame that is looked at; null for the innermost. */
  let chosen: number | null = null;
  let drawing = 0;
  let growing = 0;

  const close = h("button", { type: "button", class: "second small" }, say.close);
  const heading = h("h2", { id: "inside-title" }, say.title(name));
  const results = h("input", { type: "checkbox", checked: true });
  const said = h("p", { class: "inside-said", role: "status" }, say.recording);
  const end = h("p", { class: "inside-end", hidden: true });
  const stack = h("ol", { class: "inside-stack", "aria-label": say.stack });
  const code = createCodeView(source);
  const variables = h("div", { class: "inside-variables", role: "group", "aria-label": say.variables, tabindex: 0 });
  const body = h("div", { class: "inside-body" }, h("div", { class: "inside-left" }, stack, code.element), variables);
  const dialog = h("dialog", { class: "dialog inside", "aria-labelledby": heading.id });
  const bar = createStepsBar(dialog, go);
  const foot = h("div", { class: "inside-foot" }, h("label", { class: "inside-option" }, results, say.shapes), h("p", { class: "inside-keys" }, say.keys));
  dialog.append(h("header", { class: "inside-head" }, heading, close), said, body, end, bar.element, foot);
  bar.element.hidden = true;

  close.addEventListener("click", () => dialog.close());
  results.addEventListener("change", draw);
  dialog.addEventListener("close", () => {
    for (const frame of [drawing, growing]) cancelAnimationFrame(frame);
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  dialog.showModal();

  function go(to: number): void {
    place = to;
    chosen = null;
    drawing ||= requestAnimationFrame(draw);
  }

  function draw(): void {
    drawing = 0;
    if (replay.count === 0) return;
    const frames = replay.stack(place);
    const frame = frames.find(({ number }) => number === chosen)?.number ?? replay.step(place).frame;
    setText(said, stepSentence(replay, place));
    drawStack(frames, frame);
    code.show(replay, place, frame, results.checked);
    variables.replaceChildren(...variablesView(replay, place, frame, Math.max(variables.clientWidth - EDGES, 160)));
    variables.scrollTop = 0;
    bar.update(replay, place);
    drawEnd();
  }

  function grow(): void {
    growing = 0;
    const first = replay.count === 0;
    replay.update();
    if (replay.count === 0) {
      if (recording.ended) setText(said, recording.ended === "lost" ? say.lost : say.nothing);
    } else if (first) {
      performance.mark("katalite:inside");
      bar.element.hidden = false;
      draw();
      if (document.activeElement === close) bar.focus();
    } else {
      bar.update(replay, place);
      drawEnd();
    }
  }

  function drawEnd(): void {
    const why = recording.ended;
    const text = why ? say.end[why] : "";
    setText(end, typeof text === "string" ? text : text(replay.count));
    end.hidden = !why || why === "whole" || place < replay.count - 1;
  }

  function drawStack(frames: ReturnType<Replay["stack"]>, shown: number): void {
    stack.hidden = frames.length < 2;
    const few = frames.length > MOST_FRAMES ? [...frames.slice(0, 2), null, ...frames.slice(-(MOST_FRAMES - 3))] : frames;
    stack.replaceChildren(
      ...few.map((each) => {
        if (!each) return h("li", {}, "…");
        const text = nameOf(replay, each.number) === "<module>" ? say.module : `${each.frame.name}:${each.line}`;
        const choose = h("button", { type: "button", class: "quiet small", "aria-pressed": String(each.number === shown) }, text);
        choose.addEventListener("click", () => {
          chosen = each.number;
          draw();
          stack.querySelector<HTMLButtonElement>("[aria-pressed=true]")?.focus();
        });
        return h("li", {}, choose);
      }),
    );
  }

  return {
    grown() {
      // The first step at once; then at most once for each frame, however many pieces come.
      if (replay.count > 0) growing ||= requestAnimationFrame(grow);
      else grow();
    },
    failed(sentence) {
      if (replay.count === 0) setText(said, say.failed(sentence));
    },
  };
}
