/** Stands for @codemirror/commands in the scripts of this room: the page's own where they know the page's history. */

export * from "../../../node_modules/@codemirror/commands/dist/index.js";

export const { redo, undo } = globalThis.katalite;
