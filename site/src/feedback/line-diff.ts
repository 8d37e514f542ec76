/** What turns one text into another, line by line. Pure. */

export interface DiffLine {
  sign: " " | "-" | "+";
  text: string;
}

/** Lines of `before` that are gone (-), lines of `after` that are new (+), and those that stayed, in reading order. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [one, other] = [before.split("\n"), after.split("\n")];
  // longest[i][j]: how many lines one.slice(i) and other.slice(j) can have in common.
  const longest = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = longest[i];
    for (let j = other.length - 1; row && j >= 0; j -= 1) {
      row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [gone = "", come = ""] = [one[i], other[j]];
    if (i < one.length && j < other.length && gone === come) {
      lines.push({ sign: " ", text: gone });
      i += 1;
      j += 1;
    } else if (j >= other.length || (i < one.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: "-", text: gone });
      i += 1;
    } else {
      lines.push({ sign: "+", text: come });
      j += 1;
    }
  }
  return lines;
}
