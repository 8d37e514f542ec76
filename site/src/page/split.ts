/**
 * A movable border between two panes: by dragging, with the arrow keys, or by clicking, which goes round three widths (a way
 * without dragging). The share is a custom property of the pane around them, in percent, and is remembered.
 */

import type { Store } from "../shared/storage.ts";

export interface SplitOptions {
  grip: HTMLElement;
  /** The element around both panes; it gets the custom property. */
  around: HTMLElement;
  property: string;
  axis: "x" | "y";
  start: number;
  least: number;
  most: number;
  key: string;
}

const STEP = 2;

export interface Split {
  /** Move the border, unless the learner has put it somewhere. */
  suggest(share: number): void;
}

export function mountSplit(options: SplitOptions, store: Store): Split {
  const { grip, around, property, axis, start, least, most, key } = options;
  // The first pane is on the right where one reads from right to left.
  const mirrored = axis === "x" && document.dir === "rtl";
  const round = [start, least + (start - least) / 3, most - (most - start) / 3];
  let share = start;
  let dragged = false;
  let chosen = false;

  const set = (value: number): void => {
    share = Math.min(Math.max(value, least), most);
    around.style.setProperty(property, `${share}%`);
    grip.setAttribute("aria-valuenow", String(Math.round(share)));
  };
  const keep = (): void => {
    chosen = true;
    store.write(key, String(Math.round(share)));
  };

  grip.setAttribute("aria-valuemin", String(least));
  grip.setAttribute("aria-valuemax", String(most));
  grip.tabIndex = 0;
  grip.hidden = false;
  const kept = Number(store.read(key));
  chosen = Number.isFinite(kept) && kept > 0;
  set(chosen ? kept : start);

  grip.addEventListener("pointerdown", (event) => {
    grip.setPointerCapture(event.pointerId);
    dragged = false;
    event.preventDefault();
  });
  grip.addEventListener("pointermove", (event) => {
    if (!grip.hasPointerCapture(event.pointerId)) return;
    const box = around.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width;
    const value = axis === "y" ? (event.clientY - box.top) / box.height : mirrored ? 1 - across : across;
    if (Math.abs(value * 100 - share) > 0.5) dragged = true;
    if (dragged) set(value * 100);
  });
  grip.addEventListener("pointerup", () => {
    if (!dragged) {
      const nearest = round.findIndex((value) => Math.abs(value - share) < 1);
      set(round[(nearest + 1) % round.length] ?? start);
    }
    keep();
  });
  grip.addEventListener("keydown", (event) => {
    const [left, right] = mirrored ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
    const less = axis === "x" ? left : "ArrowUp";
    const more = axis === "x" ? right : "ArrowDown";
    if (event.key === less) set(share - STEP);
    else if (event.key === more) set(share + STEP);
    else if (event.key === "Home") set(least);
    else if (event.key === "End") set(most);
    else return;
    event.preventDefault();
    keep();
  });
  return {
    suggest(value) {
      if (!chosen) set(value);
    },
  };
}
