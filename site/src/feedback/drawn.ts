/** What a page fetches to show what code has drawn and shown: figures and arrays. */

import { h } from "../shared/dom.ts";
import { drawnWords as say } from "../shared/words-apart.ts";
import type { Drawn, FigurePicture } from "../shared/pictures.ts";
import { arrayView } from "./array-view.ts";

/** `room` is the width in pixels of where it will stand; 0 where that is not known. */
export function drawnViews(drawn: readonly Drawn[], room: number): HTMLElement[] {
  return drawn.map((piece) => ("svg" in piece ? figureView(piece) : arrayView(piece, room)));
}

/** An image of its own, in which nothing can run or be asked for, and its titles as text. */
function figureView({ title, svg }: FigurePicture): HTMLElement {
  const caption = h("figcaption", { translate: "no" }, title || say.untitled);
  if (!svg) return h("figure", { class: "drawn-figure" }, h("p", {}, say.tooLarge), caption);
  const image = h("img", { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, alt: title || say.untitled });
  return h("figure", { class: "drawn-figure" }, image, caption);
}
