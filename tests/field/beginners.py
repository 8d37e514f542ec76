"""What beginners hand in (W5 to W7): a file, its verdict, and what the sentence about it must name."""

import json
from dataclasses import dataclass

from katalite.common.toolchain import PROJECT

_SOLUTIONS = PROJECT / "solutions" / "group-normalization"
REFERENCE = (_SOLUTIONS / "reference.py").read_text(encoding="utf-8")
SHORT = """import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
"""
_LINES = SHORT.split("\n")
COMPILE, RUN_TIME = "compile-error", "run-time-error"


@dataclass(frozen=True)
class Beginner:
    """`parts` stand in the sentence: what is there, and what to do. `line` is the learner's own number."""

    name: str
    source: str
    parts: tuple[str, ...]
    line: int | None = None
    verdict: str = COMPILE


def _indented(text: str) -> str:
    return "".join(f"    {line}" if line.strip() else line for line in text.splitlines(keepends=True))


def _body(line: str) -> str:
    """The short solution with `line` before its `return`, at line 8."""
    return SHORT.replace("    return gamma", f"    {line}\n    return gamma")


def _renamed(name: str) -> str:
    return SHORT.replace("group_normalization", name)


def _first(line: str, body: str = "    return X") -> str:
    return f"import numpy as np\n\n\n{line}\n{body}\n"


_CELLS = {
    "cells": [{"cell_type": "code", "source": SHORT, "outputs": [], "metadata": {}, "execution_count": None}],
    "metadata": {},
    "nbformat": 4,
    "nbformat_minor": 5,
}

PASTED = (
    Beginner("W5 magic", f"%matplotlib inline\n{SHORT}", ("`%matplotlib`", "notebook", "Leave this line out"), 1),
    Beginner("W5 cell magic", f"%%time\n{SHORT}", ("`%%time`", "notebook", "Leave this line out"), 1),
    Beginner("W5 magic as a value", _body("t = %timeit x"), ("`%timeit`", "notebook", "Leave this line out"), 8),
    Beginner("W5 pip with !", f"!pip install numpy\n{SHORT}", ("`!pip`", "terminal", "nothing needs to be installed"), 1),
    Beginner("W5 pip", f"pip install numpy\n{SHORT}", ("`pip install`", "terminal", "Leave this line out"), 1),
    Beginner("W5 python in a terminal", f"$ python solution.py\n{SHORT}", ("terminal", "Leave this line out"), 1),
    Beginner("W5 help", f"import numpy as np\nnp.var?\n{SHORT}", ("`np.var?`", "help", "Leave this line out"), 2),
    Beginner("W5 prompts", "".join(f">>> {line}\n" for line in _LINES[:1]) + SHORT, ("`>>>`", "prompt", "Take the prompts away"), 1),
    Beginner("W5 prompts of a block", "import numpy as np\n>>> def group_normalization(X, gamma, beta, num_groups):\n...     return X\n",
             ("`>>>`", "Take the prompts away"), 2),
    Beginner("W5 In[1]", f"In [1]: import numpy as np\n{SHORT}", ("`In [1]:`", "notebook", "Take the labels away"), 1),
    Beginner("W5 Out[3]", f"{SHORT}\nOut[3]: array([[1., 2.]]) done\n", ("`Out[3]:`", "notebook", "Take the labels away"), 10),
    Beginner("W5 fence", f"```python\n{SHORT}```\n", ("backticks", "Leave out the lines"), 1),
    Beginner("W5 fence at the end", f"{SHORT}```\n", ("backticks", "Leave out the lines"), 9),
    Beginner("W5 chat", f"Here is a solution with NumPy:\n\n{SHORT}", ("in words, not code", "put # before it"), 1),
    Beginner("W5 chat, cheerful", f"Sure! Here's the code.\n\n{SHORT}", ("in words, not code", "put # before it"), 1),
    Beginner("W5 chat, afterwards", f"{SHORT}\nThis function reshapes the input into groups and normalizes each one.\n", ("in words, not code",), 10),
    Beginner("W5 chat, a list", f"{SHORT}\n1. Reshape X into groups of channels.\n2. Normalize.\n", ("in words, not code",), 10),
    Beginner("W5 chat, bold", f"**Solution**\n\n{SHORT}", ("bold", "Leave the line out"), 1),
    Beginner("W5 diff", "diff --git a/solution.py b/solution.py\n@@ -1,2 +1,2 @@\n" + "".join(f"+{line}\n" for line in _LINES), ("(a diff)", "Take the marks away"), 1),
    Beginner("W5 marked lines", "".join(f"+{line}\n" for line in _LINES if line), ("`+`", "(a diff)", "Take the marks away"), 1),
    Beginner("W5 half-marked lines", "".join(f" {line}\n" for line in _LINES[:4]) + "".join(f"+{line}\n" for line in _LINES[4:]), ("(a diff)",), 1),
    Beginner("W5 merge", SHORT.replace("    x = X", "<<<<<<< HEAD\n    x = X"), ("`<<<<<<<`", "Keep one of the versions"), 6),
    Beginner("W5 &gt;", _body("if H &gt; 0:\n        pass"), ("`&gt;`", "web page", "`>`"), 8),
    Beginner("W5 &lt; that runs", _body("small = H &lt; 3"), ("`&lt;`", "web page", "Type < in its place"), 8, RUN_TIME),
    Beginner("W5 tags", f"<pre>\n{SHORT}</pre>\n", ("`<pre>`", "HTML", "Leave such marks out"), 1),
    Beginner("W5 line numbers", "".join(f"{number} {line}\n" for number, line in enumerate(_LINES[:-1], 1)), ("number of the line", "Take away the numbers"), 1),
    Beginner("W5 numbers on lines of their own", "".join(f"{line}\n{number}\n" for number, line in enumerate(_LINES[:-1], 1)),
             ("only the number", "Leave out the lines"), 8),
    Beginner("W5 a notebook's JSON", json.dumps(_CELLS, indent=1), ("notebook as it is stored (JSON)", "Copy the code out of its cells", ".ipynb")),
    Beginner("W5 a notebook's JSON that runs", json.dumps(_CELLS).replace("null", "1"), ("notebook as it is stored (JSON)", ".ipynb")),
    Beginner("W5 a report of an error", f"Traceback (most recent call last):\n{SHORT}", ("report of an error", "Leave the report out"), 1),
    Beginner("W5 a formula", _body(r"mu = \frac{1}{m} \sum x"), (r"`\frac`", "LaTeX", "in Python"), 8),
    Beginner("W5 get_ipython", f"get_ipython().run_line_magic('matplotlib', 'inline')\n{SHORT}", ("`get_ipython`", "notebooks only", "Leave that line out"), 1),
)  # fmt: skip

INSTEAD = (
    Beginner("W6 in a class", f"class Solution:\n{_indented(SHORT)}", ("`group_normalization` is inside the class `Solution` (line 5)", "Move it out", "`self`")),
    Beginner("W6 in a class, near", f"class Solution:\n{_indented(_renamed('groupNorm'))}", ("The class `Solution` has `groupNorm` (line 5)", "name it `group_normalization`")),
    Beginner("W6 British", _renamed("group_normalisation"), ("`group_normalisation` (line 4)", "Change that name to `group_normalization`")),
    Beginner("W6 capitals", _renamed("Group_Normalization"), ("`Group_Normalization` (line 4)", "Change that name to `group_normalization`")),
    Beginner("W6 short name", _renamed("group_norm"), ("`group_norm` (line 4)", "Change that name")),
    Beginner("W6 a slip", _renamed("group_normalizaton"), ("`group_normalizaton` (line 4)", "Change that name")),
    Beginner("W6 another name", _renamed("solve"), ("`solve` (line 4)", "Change that name to `group_normalization`")),
    Beginner("W6 two other names", f"{_renamed('solve')}\n\ndef helper(x):\n    return x\n", ("`solve` and `helper`", "Give the name `group_normalization`")),
    Beginner("W6 empty", "", ("The file is empty", "`def group_normalization(`")),
    Beginner("W6 only spaces", "  \n\t\n", ("The file is empty", "`def group_normalization(`")),
    Beginner("W6 only comments", "# TODO: group normalization\n", ("only comments", "`def group_normalization(`")),
    Beginner("W6 only a docstring", '"""My solution."""\n', ("only comments and text", "`def group_normalization(`")),
    Beginner("W6 inside another", f"def main():\n{_indented(SHORT)}", ("inside the function `main` (line 5)", "without indentation")),
    Beginner("W6 under main", f'if __name__ == "__main__":\n{_indented(SHORT)}', ("`if __name__ == \"__main__\":` (line 5)", "Move it above")),
    Beginner("W6 under a condition", f"if False:\n{_indented(SHORT)}", ("inside a block (line 5)", "Move it out")),
    Beginner("W6 code without a function", "import numpy as np\nX = np.ones((1, 4, 2, 2))\nprint(X.mean())\n", ("no function named `group_normalization`", "`return`")),
    Beginner("W6 a lambda", "group_norm = lambda X, gamma, beta, num_groups: X\n", ("`group_norm` (line 1)", "Change that name")),
    Beginner("W6 a number", "group_normalization = 3\n", ("must be a function", "an integer")),
    Beginner("W6 gone", f"{SHORT}\ndel group_normalization\n", ("line 4", "Keep the function under its name")),
)  # fmt: skip

PYTHON = (
    Beginner("W7 torch", f"import torch\n{SHORT}", ("'torch'", "NumPy and Python's standard library"), 1),
    Beginner("W7 scipy", f"from scipy import stats\n{SHORT}", ("'scipy'", "NumPy and Python's standard library"), 1),
    Beginner("W7 matplotlib", f"import matplotlib.pyplot as plt\n{SHORT}", ("'matplotlib'", "NumPy and Python's standard library"), 1),
    Beginner("W7 misspelt module", SHORT.replace("import numpy", "import nunpy"), ("'nunpy'", "Perhaps `numpy` is meant"), 1),
    Beginner("W7 torch in the function", _body("import torch"), ("'torch'", "NumPy and Python's standard library"), 8, RUN_TIME),
    Beginner("W7 input", _body("n = int(input())"), ("EOFError", "Nobody is there to type", "leave `input` out"), 8, RUN_TIME),
    Beginner("W7 input while loading", f"n = input('groups: ')\n{SHORT}", ("EOFError", "as arguments of your function"), 1),
    Beginner("W7 no-break space", _body("y\u00a0= x"), ("column 6", "no-break space (U+00A0)", "Type a space"), 8),
    Beginner("W7 indented by no-break spaces", SHORT.replace("    x = X", "\u00a0\u00a0\u00a0 x = X"), ("column 1", "no-break space (U+00A0)", "There are 3"), 6),
    Beginner("W7 zero-width space", _body("y = x\u200b"), ("column 10", "invisible character (U+200B)", "Delete it"), 8),
    Beginner("W7 byte order mark inside", _body("\ufeffy = x"), ("column 5", "invisible character (U+FEFF)", "Delete it"), 8),
    Beginner("W7 curved quotes", _body("kind = “group”"), ("column 12", "“", "curved quotation mark, U+201C", 'Type " in its place', "There are 2"), 8),
    Beginner("W7 curved apostrophes", _body("kind = ‘group’"), ("‘", "curved quotation mark", "Type ' in its place"), 8),
    Beginner("W7 half-curved quotes", _body('kind = "group”'), ("”", "curved quotation mark", 'Type " in its place'), 8),
    Beginner("W7 minus", _body("y = x − 1"), ("column 11", "−", "minus sign", "Type - in its place"), 8),
    Beginner("W7 dash", _body("y = x – 1"), ("–", "a dash", "Type - in its place"), 8),
    Beginner("W7 times", _body("y = x × 2"), ("×", "times sign", "Type * in its place"), 8),
    Beginner("W7 wide colon", SHORT.replace("1e-5):", "1e-5)："), ("：", "wide colon", "Type : in its place"), 4),
    Beginner("W7 wide comma", SHORT.replace("gamma, beta, num", "gamma， beta, num"), ("，", "wide comma", "Type , in its place"), 4),
    Beginner("W7 wide parentheses", SHORT.replace("np.sqrt(", "np.sqrt（"), ("（", "wide parenthesis", "Type ( in its place"), 7),
    Beginner("W7 at most", _body("small = H ≤ 3"), ("≤", "Type <= in its place"), 8),
    Beginner("W7 arrow", SHORT.replace("1e-5):", "1e-5) → None:"), ("→", "Type -> in its place"), 4),
    Beginner("W7 euro", _body("price = 3 €"), ("U+20AC", "Delete it"), 8),
    Beginner("W7 Cyrillic X", SHORT.replace("= X.reshape", "= \N{CYRILLIC CAPITAL LETTER HA}.reshape"), ("another alphabet (U+0425)", "looks like X", "Type the name anew"), 6, RUN_TIME),
    Beginner("W7 endless recursion", _first("def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):", "    return group_normalization(X, gamma, beta, num_groups, epsilon)"),
             ("RecursionError", "nested 1000 levels deep", "stop calling itself"), 5, RUN_TIME),
    Beginner("W7 np without import", SHORT.replace("import numpy as np\n", "\n"), ("'np' is not defined", "`import numpy as np` at the top"), 7, RUN_TIME),
    Beginner("W7 math without import", _body("y = math.sqrt(4)"), ("'math' is not defined", "`import math` at the top"), 8, RUN_TIME),
    Beginner("W7 List without import", _first("def group_normalization(X: List[float], gamma, beta, num_groups):"), ("`from typing import List`",), 4),
    Beginner("W7 plt", _body("plt.plot(x)"), ("'plt'", "matplotlib, which is not here", "NumPy and Python's standard library"), 8, RUN_TIME),
    Beginner("W7 sqrt", SHORT.replace("np.sqrt", "sqrt"), ("'sqrt' is not defined", "`np.sqrt`"), 7, RUN_TIME),
    Beginner("W7 true", _body("flag = true"), ("'true'", "`True`"), 8, RUN_TIME),
    Beginner("W7 a slip in a name", _body("y = num_group"), ("'num_group'", "Perhaps `num_groups` is meant"), 8, RUN_TIME),
    Beginner("W7 renamed parameters", _first("def group_normalization(x, g, b, groups, eps=1e-5):", "    return x"),
             ("'X'", "`def group_normalization(X, gamma, beta, num_groups"), None, RUN_TIME),
    Beginner("W7 one renamed parameter", SHORT.replace("num_groups", "G"), ("'num_groups'", "`def group_normalization(X, gamma, beta, num_groups, epsilon=1e-05):`"), None, RUN_TIME),
    Beginner("W7 a parameter too few", _first("def group_normalization(X, gamma, beta):"), ("'num_groups'", "`def group_normalization(X, gamma, beta, num_groups"), None, RUN_TIME),
    Beginner("W7 self", _first("def group_normalization(self, X, gamma, beta, num_groups, epsilon=1e-5):"),
             ("'self'", "`def group_normalization(X, gamma, beta, num_groups, epsilon=1e-05):`"), None, RUN_TIME),
    Beginner("W7 no parameters", _first("def group_normalization():", "    return 0"), ("`def group_normalization(X, gamma, beta, num_groups", ), None, RUN_TIME),
    Beginner("W7 return outside", "import numpy as np\nX = np.ones(3)\nreturn X\n", ("`return` stands outside of a function", "Indent the line"), 3),
    Beginner("W7 break outside", f"{SHORT}\nbreak\n", ("`break` stands outside of a loop", "Indent the line"), 10),
    Beginner("W7 tabs and spaces", SHORT.replace("    x = X", "\tx = X"), ("tabs and others with spaces", "Indent all of them with spaces"), 6),
    Beginner("W7 too far right", SHORT.replace("    x = X", "      x = X"), ("indented further", "Move it to the left"), 6),
    Beginner("W7 nothing indented", _first("def group_normalization(X, gamma, beta, num_groups):", "return X"), ("nothing is indented below line 4", "Indent what belongs to it"), 5),
    Beginner("W7 print of Python 2", _body("print x"), ("`print` is a function", "`print(x)`"), 8),
    Beginner("W7 print of Python 2, a text", _body('print "mean", x'), ("`print` is a function", "`print(x)`"), 8),
    Beginner("W7 raise of Python 2", _body('raise ValueError, "no"'), ("Python 2", "raise ValueError("), 8),
    Beginner("W7 &&", _body("ok = H > 0 && W > 0"), ("`&&`", "`and`"), 8),
    Beginner("W7 ++", _body("i = 0; i++"), ("`++`", "`i += 1`"), 8),
    Beginner("W7 else if", _body("if H: pass\n    else if W: pass"), ("`else if`", "`elif`"), 9),
    Beginner("W7 // comment", _body("// normalize"), ("`//`", "Begin a comment with #"), 8),
    Beginner("W7 MATLAB", _body("y = x .* 2"), ("`.*`", "NumPy's `*`"), 8),
    Beginner("W7 np.float", _body("y = x.astype(np.float)"), ("'float'", "`float` does the same"), 8, RUN_TIME),
    Beginner("W7 permute", _body("y = x.permute(0, 2, 1)"), ("'permute'", "`np.transpose(x, axes)`"), 8, RUN_TIME),
    Beginner("W7 a name of one's own", _body("num_groups_ = num_groups\n    if False:\n        np = 1"), ("'np'", "Assign it first"), 7, RUN_TIME),
    Beginner("W7 = in a condition", _body("if H = 0:\n        pass"), ("'=='",), 8),
    Beginner("R2 2,500 terms", _body(f"y = {' + '.join(['1'] * 2500)}"), ("inside one another", "write a loop"), 8),
    Beginner("R2 190 brackets", _body(f"y = {'(' * 190}1{')' * 190}"), ("inside one another", "write a loop"), 8),
    Beginner("R5 form feed", SHORT.replace("import numpy as np\n", "import numpy as np\n# section\x0ctwo \u2028 \x85\n").replace("np.sqrt", "sqrt"), ("'sqrt'", "`np.sqrt`"), 8, RUN_TIME),
)  # fmt: skip

BEGINNERS = PASTED + INSTEAD + PYTHON
