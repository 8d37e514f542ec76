/** Stands for @codemirror/language in the scripts of this room: the page's own. */

export { StringStream } from "@codemirror/streamparser";

export const { ensureSyntaxTree, getIndentation, getIndentUnit, IndentContext, indentString, indentUnit, matchBrackets, syntaxTree } = globalThis.katalite;

/** Nothing is folded here. */
export const foldCode = (): boolean => false;
