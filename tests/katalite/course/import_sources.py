"""Small exercises as other places write them, laid out on disk."""

import json
from pathlib import Path
from textwrap import dedent

import nbformat

TESTS = """\
import unittest

from ledger import Ledger, LedgerError


class LedgerTest(unittest.TestCase):
    def test_a_new_ledger_is_empty(self):
        self.assertEqual(Ledger().balance, 0)

    def test_entries_add_up(self):
        ledger = Ledger()
        for amount in (5, -2):
            ledger.enter(amount)
        self.assertEqual(ledger.balance, 3)

    def test_nothing_is_no_entry(self):
        with self.assertRaises(LedgerError) as caught:
            Ledger().enter(0)
        self.assertEqual(caught.exception.args[0], "an entry is not 0")
"""
LEDGER = '''\
"""A ledger of whole amounts."""

FIRST = 0


class LedgerError(ValueError):
    """What cannot be entered."""


class Ledger:
    """Entries and their sum."""

    def __init__(self, start=FIRST):
        self._start, self._entries = start, []

    def enter(self, amount):
        """Add an amount, which is not 0."""
        if not amount:
            raise LedgerError("an entry is not 0")
        self._entries.append(_checked(amount))

    @property
    def balance(self):
        return self._start + sum(self._entries)


def _checked(amount):
    return int(amount)
'''
STUB = """\
class LedgerError(ValueError):
    pass


class Ledger:
    pass
"""


def lay(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def exercism(folder: Path, **changes: str) -> Path:
    """A practice exercise; `changes` are texts of files by the names `config`, `tests`, `stub` and `instructions`."""
    config = {
        "files": {"solution": ["ledger.py"], "test": ["ledger_test.py"], "example": [".meta/example.py"]},
        "blurb": "Keep a ledger.",
    }
    instructions = """\
        # Instructions

        Keep a ledger; each entry costs $1 of <time>.

        ~~~~exercism/note
        An entry of nothing is a `LedgerError`.
        ~~~~

        ### Rules

        ```python
        # nothing <b>here</b> is $changed$
        ```
    """
    return lay(
        folder,
        {
            ".meta/config.json": changes.get("config", json.dumps(config, indent=2)),
            ".meta/example.py": LEDGER,
            ".docs/instructions.md": changes.get("instructions", dedent(instructions)),
            ".docs/hints.md": "# Hints\n\n## General\n\n- Add up.\n\n## Errors\n\n- Raise them.\n",
            "ledger.py": changes.get("stub", STUB),
            "ledger_test.py": changes.get("tests", TESTS),
        },
    )


def deep_ml(folder: Path, tests: list[dict[str, str]] | None = None) -> Path:
    tests = tests or [
        {"test": "x = np.arange(3.0)\nprint(centred(x))", "expected_output": "[-1.  0.  1.]"},
        {"test": "print(centred([1, 2.5]), 'done')", "expected_output": "[-0.75, 0.75] done"},
        {"test": "print(spread([1.0, 3.0]))", "expected_output": "1.0"},
    ]
    meta = {"id": "7", "title": "Centre a sample ", "difficulty": "easy", "category": "Statistics"}
    example = {"input": "x = [1, 3]", "output": "[-1, 1]", "reasoning": "The mean is $2$."}
    solution = (
        "def centred(x: np.ndarray) -> np.ndarray:\n\treturn np.asarray(x) - np.mean(x)\n\n"
        "def spread(x):\n\treturn np.sqrt(np.mean(centred(x) ** 2))\n"
    )
    starter = "def centred(x: np.ndarray) -> np.ndarray:\n\tpass\n\ndef spread(x):\n\tpass\n"
    return lay(
        folder,
        {
            "meta.json": json.dumps(meta),
            "description.md": "Subtract the mean $\\bar{x}$ from each number.\n",
            "learn.md": "## The mean\n\nIt is $\\frac{1}{n}\\sum_i x_i$.\n",
            "example.json": json.dumps(example),
            "solution.py": solution,
            "starter_code.py": starter,
            "tests.json": json.dumps(tests, indent=2),
        },
    )


def nbgrader(path: Path) -> Path:
    """A notebook as nbgrader's authors write it, with a cell for each kind of mark."""
    text, code = nbformat.v4.new_markdown_cell, nbformat.v4.new_code_cell

    def marked(cell, **marks):
        cell["metadata"]["nbgrader"] = {"schema_version": 3, "locked": False, **marks}
        return cell

    solution = (
        'def squares(n):\n    """The first n squares."""\n    ### BEGIN SOLUTION\n    if n < 0:\n'
        "        raise ValueError('n is negative')\n    return [HALF * 2 * i**2 for i in range(n)]\n"
        "    ### END SOLUTION\n"
    )
    tests = (
        "assert squares(0) == []\nassert np.sum(squares(3)) == 5\n### BEGIN HIDDEN TESTS\ntext = '''two\nlines'''\n"
        "assert len(squares(len(text))) == 9\n### END HIDDEN TESTS\n"
    )
    raising = "try:\n    squares(-1)\nexcept ValueError:\n    pass\nelse:\n    raise AssertionError('no error')\n"
    cells = [
        text("# Squares\n\nWrite `squares(n)`, which gives $n$ squares."),
        code("%matplotlib inline\nimport numpy as np\nHALF = 0.5"),
        marked(code(solution), grade=False, solution=True, grade_id="squares"),
        marked(code(tests), grade=True, solution=False, grade_id="squares-test", points=2),
        marked(code(raising), grade=True, solution=False, grade_id="squares-errors", points=1),
    ]
    path.write_text(nbformat.writes(nbformat.v4.new_notebook(cells=cells)), encoding="utf-8")
    return path


def otter(path: Path) -> Path:
    """A notebook as otter's authors write it: marks in cells of their own, results as expected values."""
    text, raw, code = nbformat.v4.new_markdown_cell, nbformat.v4.new_raw_cell, nbformat.v4.new_code_cell

    def shown(source, value):
        result = nbformat.v4.new_output("execute_result", data={"text/plain": value}, execution_count=1)
        return code(source, outputs=[result])

    cells = [
        text("# Doubles"),
        raw("# BEGIN QUESTION\nname: q1\npoints: 2"),
        text("Write `double(x)`."),
        raw("# BEGIN SOLUTION"),
        code("def double(x):\n    y = 2 * x # SOLUTION\n    return y\n\nlimit = double(4) # SOLUTION"),
        raw("# END SOLUTION"),
        raw("# BEGIN TESTS"),
        shown("double(4)", "8"),
        shown("# HIDDEN\n(double('ab'),\n limit)", "('abab', 8)"),
        code(
            '""" # BEGIN TEST CONFIG\npoints: 1\n""" # END TEST CONFIG\n'
            "def test_it(double):\n    assert double(-1) == -2"
        ),
        raw("# END TESTS"),
        raw("# END QUESTION"),
    ]
    path.write_text(nbformat.writes(nbformat.v4.new_notebook(cells=cells)), encoding="utf-8")
    return path
