/** What is shown as a picture: arrays and tables that are compared, and figures. */

/** Two arrays of one shape; the lists are flat, in C order. NaN and infinity are text, as JSON does not know them. */
export interface Picture {
  shape: number[];
  /** Leading indices of the part that is shown of a large array; empty if all is shown. */
  at: number[];
  expected: (number | string)[];
  got: (number | string)[];
  /** Places in the lists that are wrong. */
  wrong: number[];
}

/** A part of two tables of one shape, as texts; `wrong` are the [row, column] in it that differ. */
export interface TablePicture {
  /** Rows and columns of the whole. */
  shape: [rows: number, columns: number];
  /** The first row and column of the part. */
  at: [row: number, column: number];
  columns: string[];
  rows: string[];
  expected: string[][];
  got: string[][];
  wrong: [row: number, column: number][];
}

/** A figure that the learner's code has drawn; `svg` is empty where it is too large. Both are the submission's to forge. */
export interface FigurePicture {
  title: string;
  svg: string;
}
