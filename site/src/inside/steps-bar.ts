/** The ways through a recording: buttons, a slider and keys. */

import { h, drawing } from "../shared/dom.ts";
import { insideWords as say } from "./words.ts";
import type { Replay } from "./replay.ts";

export interface StepsBar {
  element: HTMLElement;
  update(replay: Replay, place: number): void;
  /** Put the hand where it will want to be. */
  focus(): void;
}

type Way = "first" | "back" | "on" | "last" | "over" | "under" | "out" | "pass" | "passBefore" | "leave";

const KEYS: Readonly<Record<string, Way>> = {
  ArrowLeft: "back",
  ArrowRight: "on",
  ArrowUp: "under",
  ArrowDown: "over",
  Home: "first",
  End: "last",
  PageDown: "pass",
  PageUp: "passBefore",
};

/** Where a way leads from a step; null where it leads nowhere. */
export function target(replay: Replay, place: number, way: Way): number | null {
  const last = replay.count - 1;
  switch (way) {
    case "first":
      return place > 0 ? 0 : null;
    case "back":
      return place > 0 ? place - 1 : null;
    case "on":
      return place < last ? place + 1 : null;
    case "last":
      return place < last ? last : null;
    case "over":
      return replay.over(place, 1);
    case "under":
      return replay.over(place, -1);
    case "out":
      return replay.out(place);
    case "pass":
      return replay.otherPass(place, 1);
    case "passBefore":
      return replay.otherPass(place, -1);
    case "leave":
      return replay.afterLoop(place);
  }
}

/** `go` is told where to; keys are heard in all of `around`. */
export function createStepsBar(around: HTMLElement, go: (place: number) => void): StepsBar {
  let now: { replay: Replay; place: number } | null = null;
  const take = (way: Way): boolean => {
    const to = now && target(now.replay, now.place, way);
    if (to === null) return false;
    go(to);
    return true;
  };
  const ways = new Map<Way, HTMLButtonElement>();
  const button = (way: Way, name: string, title: string, ...content: (Node | string)[]): HTMLButtonElement => {
    const element = h("button", { type: "button", class: `second small inside-${way}`, title, "aria-label": content.length > 0 ? name : null }, ...(content.length > 0 ? content : [name]));
    element.addEventListener("click", () => take(way));
    ways.set(way, element);
    return element;
  };
  const icon = (...paths: string[]): SVGSVGElement => drawing("inside-icon", ...paths);
  const slider = h("input", { type: "range", min: 1, max: 1, value: 1, step: 1, class: "inside-slider", "aria-label": say.steps });
  slider.addEventListener("input", () => go(Number(slider.value) - 1));
  const position = h("span", { class: "inside-position" });
  const element = h(
    "div",
    { class: "inside-bar", role: "group", "aria-label": say.steps },
    h("div", { class: "inside-where" }, slider, position),
    h(
      "div",
      { class: "inside-ways" },
      button("first", say.first, say.first, icon("M4 3v10", "M12.5 3.5 7 8l5.5 4.5z")),
      button("back", say.back, say.back, icon("M11 3 5 8l6 5z")),
      button("on", say.on, say.on, icon("M5 3l6 5-6 5z")),
      button("last", say.last, say.last, icon("M12 3v10", "M3.5 3.5 9 8l-5.5 4.5z")),
      button("over", say.over, say.overTitle),
      button("out", say.out, say.outTitle),
      button("pass", say.pass, say.passTitle),
      button("leave", say.leave, say.leaveTitle),
    ),
  );
  around.addEventListener("keydown", (event) => {
    const way = KEYS[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault(); // also where the way leads nowhere: nothing shall scroll away under a hand that steps
    take(way);
  });
  return {
    element,
    focus: () => ways.get("on")?.focus(),
    update(replay, place) {
      now = { replay, place };
      slider.max = String(replay.count);
      slider.value = String(place + 1);
      const text = say.position(place + 1, replay.count);
      slider.setAttribute("aria-valuetext", text);
      position.textContent = text;
      // Not `disabled`, which would take the focus away from a hand that steps on to the end.
      for (const [way, element] of ways) element.setAttribute("aria-disabled", String(target(replay, place, way) === null));
    },
  };
}
