/** Figures that the learner's code has drawn: each an image of its own, in which nothing can run or be asked for, and its titles as text. */

import { h } from "../shared/dom.ts";
import type { FigurePicture } from "../shared/pictures.ts";
import * as words from "../shared/words.ts";

const say = words.drawn;

export interface FiguresView {
  element: HTMLElement;
  update(figures: readonly FigurePicture[]): void;
}

export function createFiguresView(): FiguresView {
  const list = h("div", { class: "drawn-list" });
  const element = h("section", { class: "drawn", hidden: true }, h("h3", {}, say.title), list);
  let shown: readonly FigurePicture[] = [];
  return {
    element,
    update(figures) {
      if (figures === shown) return;
      shown = figures;
      list.replaceChildren(...figures.map(figureView));
      element.hidden = figures.length === 0;
    },
  };
}

function figureView({ title, svg }: FigurePicture): HTMLElement {
  const caption = h("figcaption", { translate: "no" }, title || say.untitled);
  if (!svg) return h("figure", { class: "drawn-figure" }, h("p", {}, say.tooLarge), caption);
  const image = h("img", { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, alt: title || say.untitled });
  return h("figure", { class: "drawn-figure" }, image, caption);
}
