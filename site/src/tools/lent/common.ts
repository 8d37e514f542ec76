/** Stands for @lezer/common in the scripts of this room: the page's own. */

export const { NodeProp } = globalThis.katalite;
