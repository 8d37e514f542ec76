/** W5: a notebook's code cells become the draft. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { codeOfNotebook } from "../../src/page/notebook.ts";

const cell = (source: unknown, kind = "code"): unknown => ({ cell_type: kind, source, outputs: [], metadata: {} });
const notebook = (...cells: unknown[]): string => JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });

test("code cells become one file, and the others stay out", () => {
  const text = notebook(cell("# Title", "markdown"), cell(["import numpy as np\n", "\n", "x = 1\n"]), cell(""), cell("y = 2\r\nz = 3"));
  assert.deepEqual(codeOfNotebook(text), { code: "import numpy as np\n\nx = 1\n\ny = 2\nz = 3\n", cells: 2 });
});

test("commands of notebooks become comments", () => {
  const code = codeOfNotebook(notebook(cell("%matplotlib inline\n!pip install x\nnp.var?\nif x:\n    %time f()\na = 5 % 3\n  ")))?.code;
  assert.equal(code, "# %matplotlib inline\n# !pip install x\n# np.var?\nif x:\n    pass  # %time f()\na = 5 % 3\n  \n");
});

test("what is no notebook, or holds no code, is refused", () => {
  const bad = ["", "null", "[]", "3", "{", '{"cells": 3}', notebook(), notebook(null, 3, cell("text", "markdown")), notebook(cell(3)), notebook(cell([3, null]))];
  for (const text of bad) assert.equal(codeOfNotebook(text), null, text);
});
