/** What a sandbox says that a submission has drawn and shown, which it may have forged. */

import type { ArrayPicture, Drawn, FigurePicture } from "../shared/pictures.ts";
import { isRecord, textOf } from "./untrusted.ts";

/** As in figures.py and shown_arrays.py. */
const [MOST_FIGURES, FIGURE_TEXT, TITLE] = [4, 1_000_000, 300];
const [MOST_ARRAYS, MOST_NUMBERS] = [6, 2_500];
const NOTE = 300;

/** The result of `sandbox_drawn`, arrays first; empty for what is no result. */
export function readDrawn(answer: unknown): Drawn[] {
  const pieces: unknown = JSON.parse(String(answer));
  if (!Array.isArray(pieces)) return [];
  const told = pieces.filter(isRecord);
  const arrays = told.filter((piece) => "values" in piece).slice(0, MOST_ARRAYS);
  const figures = told.filter((piece) => !("values" in piece)).slice(0, MOST_FIGURES);
  return [...arrays.map(readArray), ...figures.map(readFigure)];
}

function readFigure(piece: Record<string, unknown>): FigurePicture {
  const { svg } = piece;
  const whole = typeof svg === "string" && svg.length <= FIGURE_TEXT;
  return { title: textOf(piece["title"], TITLE), svg: whole ? svg.toWellFormed() : "" };
}

function readArray(piece: Record<string, unknown>): ArrayPicture {
  const [shape, lengths] = [numbersIn(piece["shape"]), numbersIn(piece["lengths"])];
  const size = lengths.reduce((product, length) => product * length, 1);
  const values = Array.isArray(piece["values"]) && size <= MOST_NUMBERS ? piece["values"].slice(0, size).map(valueOf) : [];
  const whole = shape.length > 0 && shape.length === lengths.length && values.length === size;
  const [told] = numbersIn([piece["step"]]);
  return {
    title: textOf(piece["title"], TITLE),
    shape: whole ? shape : [],
    lengths: whole ? lengths : [],
    step: told ?? 1,
    values: whole ? values : [],
    ends: whole ? endsIn(piece["ends"]) : [],
    note: textOf(piece["note"], NOTE),
  };
}

/** At most three positive whole numbers, or none. */
function numbersIn(list: unknown): number[] {
  const right = Array.isArray(list) && list.length <= 3 && list.every((each) => Number.isSafeInteger(each) && each > 0);
  return right ? (list as number[]) : [];
}

function endsIn(list: unknown): number[] {
  return Array.isArray(list) && list.length === 2 && list.every(Number.isFinite) ? (list as number[]) : [];
}

function valueOf(value: unknown): number | string {
  return typeof value === "number" ? value : textOf(value, 4);
}
