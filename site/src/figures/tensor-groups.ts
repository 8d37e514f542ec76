/** A small batch as a grid of samples, channels and pixels: which of them share a mean and a variance? */

import { h, svg } from "../shared/dom.ts";
import { type Cell, type Layout, layOut, neighbour } from "../feedback/heat-layout.ts";
import { type Method, setKey } from "./maths/normalization.ts";
import * as words from "../shared/words.ts";

const say = words.figures.tensor;
const SHAPE = [3, 8, 2, 2];
const [SAMPLES = 0, CHANNELS = 0] = SHAPE;
const PIXELS = 4;
const CELL = 15;
/** Room for the numbers of samples and channels, and for these words. */
const LEFT = 26;
const TOP = 28;

export function mount(host: HTMLElement): void {
  let method: Method = "group";
  let groups = 4;
  let chosen = { sample: 1, channel: 2 };

  const methods = (["batch", "layer", "instance", "group"] as const).map((value) => {
    const input = h("input", { type: "radio", name: "tensor-method", value, checked: value === method });
    input.addEventListener("change", () => {
      method = value;
      draw();
    });
    return h("label", { class: "choice" }, input, say.methods[value]);
  });
  const count = h(
    "select",
    { id: "tensor-count" },
    ...[1, 2, 4, 8].map((value) => h("option", { value, selected: value === groups }, String(value))),
  );
  count.addEventListener("change", () => {
    groups = Number(count.value);
    draw();
  });
  const countField = h("label", { class: "field" }, say.groups, count);
  const board = h("div", { class: "figure-board", role: "application", tabindex: 0, "aria-label": say.board, "aria-describedby": "tensor-said" });
  const said = h("p", { class: "figure-said", id: "tensor-said", "aria-live": "polite" });
  const note = h("p", { class: "figure-note" });

  let layout = layOut(SHAPE);
  let drawn = new Map<Element, Cell>();

  function draw(): void {
    countField.inert = method !== "group";
    layout = layOut(SHAPE, [], method === "group" ? groups : null);
    const size = CHANNELS / groups;
    const key = (cell: Cell): string => setKey(method, cell.index, size);
    const own = layout.cells.find(({ index }) => index[0] === chosen.sample && index[1] === chosen.channel);
    const ownKey = own ? key(own) : "";
    const sets = new Map<string, Cell[]>();
    for (const cell of layout.cells) sets.set(key(cell), [...(sets.get(key(cell)) ?? []), cell]);

    drawn = new Map();
    const squares = layout.cells.map((cell) => {
      const mine = key(cell) === ownKey;
      const here = cell.index[0] === chosen.sample && cell.index[1] === chosen.channel;
      const square = svg("rect", { class: `pixel${mine ? " mine" : ""}${here ? " here" : ""}`, ...at(cell.x, cell.y), width: CELL - 1, height: CELL - 1 });
      drawn.set(square, cell);
      return square;
    });
    const frames = [...sets].map(([name, cells]) => frame(cells, name === ownKey));
    const [width, height] = [layout.width * CELL + LEFT + 3, layout.height * CELL + TOP + 3];
    const picture = svg("svg", { class: "tensor", viewBox: `0 0 ${width} ${height}`, width, "aria-hidden": "true", focusable: "false" }, ...names(layout), ...squares, ...frames);
    board.replaceChildren(picture);
    const size_ = sets.get(ownKey)?.length ?? 0;
    said.textContent = say.said(chosen.sample, chosen.channel, size_, members(method, size, chosen), sets.size);
    note.textContent = say.notes[noteFor(method, groups)];
  }

  function choose(cell: Cell | undefined): void {
    const [sample = 0, channel = 0] = cell?.index ?? [chosen.sample, chosen.channel];
    if (sample === chosen.sample && channel === chosen.channel) return;
    chosen = { sample, channel };
    draw();
  }

  const point = (event: PointerEvent): void => {
    if (event.target instanceof Element) choose(drawn.get(event.target));
  };
  board.addEventListener("pointerdown", point);
  board.addEventListener("pointermove", point);
  board.addEventListener("keydown", (event) => {
    if (!event.key.startsWith("Arrow") || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // From pixel to pixel until another channel or sample is reached.
    let cell = layout.cells.find(({ index }) => index[0] === chosen.sample && index[1] === chosen.channel);
    for (let step = 0; cell && step < PIXELS; step += 1) {
      cell = neighbour(layout.cells, cell, event.key);
      if (cell.index[0] !== chosen.sample || cell.index[1] !== chosen.channel) break;
    }
    choose(cell);
  });

  host.setAttribute("role", "group");
  host.setAttribute("aria-label", say.title);
  host.replaceChildren(
    h("div", { class: "figure-controls" }, h("div", { class: "choices", role: "radiogroup", "aria-label": say.method }, ...methods), countField),
    board,
    said,
    note,
  );
  draw();
}

function at(x: number, y: number): { x: number; y: number } {
  return { x: x * CELL + LEFT, y: y * CELL + TOP };
}

/** A frame around all cells of a set, which stand together. */
function frame(cells: readonly Cell[], mine: boolean): SVGElement {
  const [xs, ys] = [cells.map(({ x }) => x), cells.map(({ y }) => y)];
  const { x, y } = at(Math.min(...xs), Math.min(...ys));
  const [right, bottom] = [Math.max(...xs) + 1, Math.max(...ys) + 1];
  const end = at(right, bottom);
  return svg("rect", { class: mine ? "set mine" : "set", x: x - 2, y: y - 2, width: end.x - x + 3, height: end.y - y + 3, rx: 3 });
}

function names(layout: Layout): SVGElement[] {
  const columns = layout.columns.map(({ number, start, length }) =>
    svg("text", { x: (start + length / 2) * CELL + LEFT, y: TOP - 9 }, String(number)),
  );
  const rows = layout.rows.map(({ number, start, length }) => svg("text", { x: LEFT - 9, y: (start + length / 2) * CELL + TOP }, String(number)));
  const { x: middle, y: half } = at(layout.width / 2, layout.height / 2);
  const axes = [
    svg("text", { x: middle, y: TOP - 21 }, say.channels),
    svg("text", { x: 5, y: half, transform: `rotate(-90 5 ${half})` }, say.samples),
  ];
  return [...columns, ...rows, ...axes];
}

function members(method: Method, size: number, { sample, channel }: { sample: number; channel: number }): string {
  const first = Math.floor(channel / size) * size;
  switch (method) {
    case "batch":
      return say.ofBatch(channel, SAMPLES);
    case "layer":
      return say.ofLayer(sample, CHANNELS);
    case "instance":
      return say.ofInstance(sample, channel);
    case "group":
      return say.ofGroup(sample, first, first + size - 1);
  }
}

function noteFor(method: Method, groups: number): keyof typeof say.notes {
  if (method !== "group") return method;
  if (groups === 1) return "one";
  return groups === CHANNELS ? "all" : "group";
}
