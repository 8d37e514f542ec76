/** Small helpers to build elements. Text is always a text node; nothing here reads HTML. */

type Child = Node | string | null | false | undefined;
type Attributes = Record<string, string | number | boolean | null | undefined>;

/** What a translator of pages must leave as it is. */
const UNTRANSLATED = ["code", "pre", "kbd"];

/** `h("p", {class: "note"}, "text")`. An attribute that is false, null or undefined is left out; true is an empty one. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  if (UNTRANSLATED.includes(tag)) element.translate = false;
  for (const child of children) if (child || child === "") element.append(child);
  return element;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing; see `h`. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  setAttributes(element, attributes);
  for (const child of children) if (child || child === "") element.append(child);
  return element;
}

/** A sentence in which `backticks` set off code, as nodes. */
export function sentence(text: string): Node[] {
  return text
    .split(/`([^`]+)`/)
    .map((part, place) => (place % 2 === 1 ? h("code", {}, part) : document.createTextNode(part)));
}

/** The element with this id; the templates promise that it exists. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element with the id “${id}”.`);
  return element as T;
}

/** A line drawing of 16 by 16, hidden from screen readers: the word beside it says the same. */
export function drawing(className: string, ...paths: string[]): SVGSVGElement {
  const attributes = { class: className, viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" };
  return svg("svg", attributes, ...paths.map((d) => svg("path", { d })));
}

/** Write `text` only if it differs, so that nothing is announced or laid out again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
