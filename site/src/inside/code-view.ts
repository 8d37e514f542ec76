/** The submission's lines: which is next, which ran last, what each has set, and the passes of loops. */

import { h } from "../shared/dom.ts";
import { insideWords as say } from "./words.ts";
import type { Pass, Replay } from "./replay.ts";
import { briefText } from "./value-texts.ts";

export interface CodeView {
  element: HTMLElement;
  /** Draw a step, in one of its frames; with `results`, what each line has set stands beside it. */
  show(replay: Replay, place: number, frame: number, results: boolean): void;
}

interface Line {
  element: HTMLElement;
  note: HTMLElement;
}

export function createCodeView(source: string): CodeView {
  const lines = source.replace(/\n$/, "").split("\n").map(lineView);
  const list = h("ol", { class: "inside-lines", translate: "no" }, ...lines.map(({ element }) => element));
  const element = h("div", { class: "inside-code", role: "group", "aria-label": say.code, tabindex: 0 }, list);
  let drawn: Line[] = [];
  return {
    element,
    show(replay, place, frame, results) {
      for (const { element: line, note } of drawn) {
        line.className = "";
        line.removeAttribute("aria-current");
        note.textContent = "";
      }
      drawn = [];
      const touch = (number: number): Line | null => {
        const line = lines[number - 1];
        if (line) drawn.push(line);
        return line ?? null;
      };
      const step = replay.step(place);
      if (results) {
        for (const [number, set] of replay.results(frame, place)) {
          const line = touch(number);
          if (line) line.note.textContent = set.map(([name, value]) => `${name} = ${briefText(value)}`).join("   ");
        }
      }
      for (const pass of step.frame === frame ? replay.passes(place) : []) {
        const line = touch(pass.first);
        if (line) line.note.textContent = [passText(pass), line.note.textContent].filter((part) => part).join("   ");
      }
      const ran = step.frame === frame ? replay.ran(place) : null;
      if (ran !== null) touch(ran)?.element.classList.add("has-run");
      const at = replay.stack(place).find(({ number }) => number === frame)?.line ?? step.line;
      const now = touch(at);
      if (!now) return;
      now.element.classList.add(step.kind === "raise" && step.frame === frame ? "has-raised" : "is-next");
      now.element.setAttribute("aria-current", "step");
      reveal(element, now.element);
    },
  };
}

function passText({ pass, passes }: Pass): string {
  return say.inPass(pass, passes);
}

function lineView(text: string): Line {
  const note = h("span", { class: "inside-note" });
  return { element: h("li", {}, h("code", {}, text || " "), note), note };
}

/** Scroll only the listing, and only where the line is out of sight. */
function reveal(frame: HTMLElement, line: HTMLElement): void {
  const margin = line.offsetHeight * 2;
  const top = line.offsetTop; // the frame is what it is counted from
  if (top - margin < frame.scrollTop) frame.scrollTop = top - margin;
  else if (top + line.offsetHeight + margin > frame.scrollTop + frame.clientHeight) {
    frame.scrollTop = top + line.offsetHeight + margin - frame.clientHeight;
  }
}
