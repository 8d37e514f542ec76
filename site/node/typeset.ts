/**
 * Typesets the formulas of many pages with KaTeX, for pages whose policy allows no style attributes.
 *
 * Reads `{"modules", "pages": [[{"tex", "display"}]]}`, the first a node_modules folder, as JSON from standard input and writes
 * for each page `{"results": [{"html"} | {"error"}], "css", "fonts"}`: `html` holds the formula and its MathML twin, with a class
 * in place of each style attribute; `css` has those rules of KaTeX's style sheet and those fonts that this page's formulas use, and
 * a rule for each of those classes; `fonts` are the files it names, as `fonts/<name>`. What a page gets depends on its own formulas
 * alone. typeset.py is the only caller.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type Katex from "katex";

interface Formula {
  tex: string;
  display: boolean;
}

type Result = { html: string } | { error: string };

interface Face {
  family: string;
  bold: boolean;
  italic: boolean;
}

const { modules, pages } = JSON.parse(readFileSync(0, "utf8")) as { modules: string; pages: Formula[][] };
// The packages may lie apart from this script: in the cache, where the front end came in a wheel.
const packages = createRequire(`${modules}/-.js`);
const katex = packages("katex") as typeof Katex;

const DEFAULT_FAMILY = "KaTeX_Main";

/** Style attributes seen so far on a page, and the class that stands for each. */
type Styles = Map<string, string>;

function withoutStyles(html: string, styles: Styles): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => {
    const style = / style="([^"]*)"/.exec(tag);
    if (!style) return tag;
    const name = styles.get(style[1]!) ?? `k${styles.size + 1}`;
    styles.set(style[1]!, name);
    const bare = tag.replace(style[0], "");
    return / class="/.test(bare) ? bare.replace(/ class="/, ` class="${name} `) : bare.replace(/^<[\w-]+/, `$& class="${name}"`);
  });
}

function typeset({ tex, display }: Formula, styles: Styles): Result {
  try {
    const html = katex.renderToString(tex, { displayMode: display, output: "htmlAndMathml", strict: "ignore" });
    return { html: withoutStyles(html, styles) };
  } catch (error) {
    if (error instanceof katex.ParseError) return { error: error.rawMessage };
    throw error;
  }
}

/** The rules outside @-blocks, in order, as [selectors, declarations]; KaTeX's minified file nests nothing else. */
function rules(css: string): [string, string][] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map((match) => [match[1]!, match[2]!]);
}

/** The face that a rule asks for; null if it says nothing about fonts. */
function faceOf(declarations: string): Face | null {
  const family = /(KaTeX_\w+)/.exec(declarations)?.[1];
  const bold = /font-weight:700/.test(declarations);
  const italic = /font-style:italic/.test(declarations);
  return family || bold || italic ? { family: family ?? DEFAULT_FAMILY, bold, italic } : null;
}

/** A selector applies if some formula has all of its classes; where they stand, and what must not be there, is not looked at. */
function applies(selectors: string, classes: ReadonlySet<string>): boolean {
  return selectors.replace(/:not\([^)]*\)/g, "").split(",")
    .some((selector) => [...selector.matchAll(/\.([\w-]+)/g)].every((match) => classes.has(match[1]!)));
}

function styleSheet(html: string, styles: Styles): { css: string; fonts: string[] } {
  const classes = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap((match) => match[1]!.split(" ")));
  const used = parts.flatMap(([selectors, declarations]) => {
    const face = selectors.startsWith("@") || !applies(selectors, classes) ? null : faceOf(declarations);
    return face ? [face] : [];
  });
  const fonts: string[] = [];
  const kept = parts.flatMap(([selectors, declarations]) => {
    if (!selectors.startsWith("@font-face")) return applies(selectors, classes) ? [`${selectors}{${declarations}}`] : [];
    const { family, bold, italic } = faceOf(declarations)!;
    const same = used.filter((face) => face.family === family);
    // Bold and italic may meet in one letter; a family in two faces brings the third.
    const wanted = same.some((face) => face.bold === bold && face.italic === italic) ||
      (bold && italic && same.some((face) => face.bold) && same.some((face) => face.italic));
    const file = /url\((fonts\/[\w-]+\.woff2)\)/.exec(declarations)?.[1];
    if (!wanted || !file) return [];
    fonts.push(file);
    return [`@font-face{${declarations.replace(/src:.*$/, `src:url(${file}) format("woff2")`)}}`];
  });
  // An attribute would win over every rule of KaTeX's, hence the weight.
  const moved = [...styles].map(([style, name]) => `.katex .${name}{${style.replace(/;?\s*$/, "").replaceAll(";", "!important;")}!important}`);
  return { css: [...kept, ...moved].join("\n"), fonts };
}

function answer(formulas: readonly Formula[]): { results: Result[]; css: string; fonts: string[] } {
  const styles: Styles = new Map();
  const results = formulas.map((formula) => typeset(formula, styles));
  const html = results.map((result) => ("html" in result ? result.html : "")).join("");
  return { results, ...(html ? styleSheet(html, styles) : { css: "", fonts: [] }) };
}

const parts = rules(readFileSync(packages.resolve("katex/dist/katex.min.css"), "utf8"));
process.stdout.write(JSON.stringify(pages.map(answer)));
