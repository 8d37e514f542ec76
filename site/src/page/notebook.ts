/** A notebook's file (JSON) as Python: its code cells one after the other. */

const MAGIC = /^(\s*)([%!?]|[\w.]+\?{1,2}\s*$)/;

interface Cell {
  cell_type?: unknown;
  source?: unknown;
}

/** The code, and of how many cells; null for a file that is no notebook, or holds no code. */
export function codeOfNotebook(text: string): { code: string; cells: number } | null {
  let notebook: unknown;
  try {
    notebook = JSON.parse(text);
  } catch {
    return null;
  }
  const cells = (notebook as { cells?: unknown } | null)?.cells;
  if (!Array.isArray(cells)) return null;
  const sources = (cells as (Cell | null)[]).filter((cell) => cell?.cell_type === "code").map((cell) => sourceOf(cell?.source));
  const code = sources.filter((source) => source.trim() !== "");
  return code.length > 0 ? { code: `${code.map(asPython).join("\n\n")}\n`, cells: code.length } : null;
}

/** A text, or a list of its lines. */
function sourceOf(source: unknown): string {
  const text = Array.isArray(source) ? source.filter((line) => typeof line === "string").join("") : source;
  return typeof text === "string" ? text.replaceAll(/\r\n?/g, "\n").replace(/\n+$/, "") : "";
}

/** Commands of notebooks become comments, with a `pass` where they may be all that a block holds. */
function asPython(source: string): string {
  return source
    .split("\n")
    .map((line) => line.replace(MAGIC, (start, indent: string) => (indent ? `${indent}pass  # ${start.trimStart()}` : `# ${start}`)))
    .join("\n");
}
