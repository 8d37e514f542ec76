/** Stands for @lezer/common in the scripts of this room. */

export { IterMode } from "../../../node_modules/@lezer/common/dist/index.js";

export const { NodeProp, NodeWeakMap } = globalThis.katalite.common;
