/**
 * Where each element of an array is drawn: samples below each other, channels side by side, and each channel's rows and
 * columns as a tile. Wider gaps stand between groups of channels. Pure; lengths are in cells.
 */

export interface Cell {
  /** In the flat list of the shown part, C order. */
  place: number;
  /** In the whole array. */
  index: readonly number[];
  group: number | null;
  x: number;
  y: number;
}

/** A stretch of cells with a name: a channel, a group or a sample. */
export interface Band {
  number: number;
  start: number;
  length: number;
}

export interface Layout {
  cells: Cell[];
  width: number;
  height: number;
  /** The axis that `columns` and `rows` count, or null where there is none. */
  columnAxis: number;
  rowAxis: number | null;
  columns: Band[];
  rows: Band[];
  groups: Band[];
}

const TILE_GAP = 0.3;
const CELL_GAP = 0.1;
/** In place of the gap between tiles, or between single cells. */
const GROUP_GAPS = { [TILE_GAP]: 0.7, [CELL_GAP]: 0.35 };

/** `at` fixes leading indices; `groups` is how many the second axis is cut into, or null. */
export function layOut(shape: readonly number[], at: readonly number[] = [], groups: number | null = null): Layout {
  const rank = shape.length;
  const lengths = shape.map((length, axis) => (axis < at.length ? 1 : length));
  const inTile = rank > 2 ? lengths.slice(-2) : [1, 1];
  const [tileRows = 1, tileColumns = 1] = inTile;
  const columnAxis = rank > 2 ? rank - 3 : rank - 1;
  const columnCount = lengths[columnAxis] ?? 1;
  const rowCount = lengths.slice(0, columnAxis).reduce((product, length) => product * length, 1);
  const gap: typeof TILE_GAP | typeof CELL_GAP = tileRows * tileColumns > 1 ? TILE_GAP : CELL_GAP;
  const size = groups && columnAxis === 1 && (shape[1] ?? 0) % groups === 0 ? (shape[1] ?? 0) / groups : null;
  const groupOf = (column: number): number | null => (size ? Math.floor(column / size) : null);

  const firstColumn = at[columnAxis] ?? 0;
  const columns: Band[] = [];
  let x = 0;
  for (let step = 0; step < columnCount; step += 1) {
    const number = firstColumn + step;
    if (step > 0) x += groupOf(number) === groupOf(number - 1) ? gap : GROUP_GAPS[gap];
    columns.push({ number, start: x, length: tileColumns });
    x += tileColumns;
  }
  const rows: Band[] = Array.from({ length: rowCount }, (_, step) => ({
    number: (at[0] ?? 0) + step,
    start: step * (tileRows + (tileRows > 1 ? TILE_GAP * 2 : gap)),
    length: tileRows,
  }));

  const cells: Cell[] = [];
  const total = lengths.reduce((product, length) => product * length, 1);
  for (let place = 0; place < total; place += 1) {
    const index: number[] = [];
    let rest = place;
    for (let axis = rank - 1; axis >= 0; axis -= 1) {
      const length = lengths[axis] ?? 1;
      index[axis] = (at[axis] ?? 0) + (rest % length);
      rest = Math.floor(rest / length);
    }
    const inside = place % (tileRows * tileColumns);
    const tile = Math.floor(place / (tileRows * tileColumns));
    const column = columns[tile % columnCount];
    const row = rows[Math.floor(tile / columnCount)];
    if (!column || !row) continue;
    cells.push({
      place,
      index,
      group: groupOf(column.number),
      x: column.start + (inside % tileColumns),
      y: row.start + Math.floor(inside / tileColumns),
    });
  }
  return {
    cells,
    width: x,
    height: (rows.at(-1)?.start ?? 0) + tileRows,
    columnAxis,
    rowAxis: columnAxis === 1 ? 0 : null,
    columns,
    rows,
    groups: size ? groupBands(columns, groupOf) : [],
  };
}

function groupBands(columns: readonly Band[], groupOf: (column: number) => number | null): Band[] {
  const bands: Band[] = [];
  for (const { number, start, length } of columns) {
    const group = groupOf(number) ?? 0;
    const last = bands.at(-1);
    if (last?.number === group) last.length = start + length - last.start;
    else bands.push({ number: group, start, length });
  }
  return bands;
}

/** The cell that an arrow key leads to from `from`: the nearest one in that direction, staying in line. */
export function neighbour(cells: readonly Cell[], from: Cell, key: string): Cell {
  const [dx, dy] = ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const)[key as "ArrowUp"] ?? [0, 0];
  let best = from;
  let distance = Infinity;
  for (const cell of cells) {
    const [along, across] = dx ? [(cell.x - from.x) * dx, cell.y - from.y] : [(cell.y - from.y) * dy, cell.x - from.x];
    if (along > 0 && along < distance && across === 0) [best, distance] = [cell, along];
  }
  return best;
}
