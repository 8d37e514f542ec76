/** Finding an exercise in a long list: words as they are typed, difficulty, progress and tag, together. */

export interface Entry {
  /** What words are looked for in. */
  text: string;
  level: string;
  progress: string;
  tags: readonly string[];
}

export interface Wanted {
  words: string;
  level: string;
  progress: string;
  tag: string;
}

/** Small letters without marks, so that “Große” is found by “grosse” and “é” by “e”. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

/** Whether each entry is wanted, in order. An entry's text must be folded; every word must be in it. */
export function find(entries: readonly Entry[], wanted: Wanted): boolean[] {
  const words = folded(wanted.words).split(/\s+/).filter(Boolean);
  return entries.map(
    ({ text, level, progress, tags }) =>
      words.every((word) => text.includes(word)) &&
      (wanted.level === "" || level === wanted.level) &&
      (wanted.progress === "" || progress === wanted.progress) &&
      (wanted.tag === "" || tags.includes(wanted.tag)),
  );
}
