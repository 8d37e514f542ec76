"""A first exercise to change: small, whole, and one that `check` accepts as it is."""

import keyword
from pathlib import Path

from katalite.common.report import BuildError
from katalite.course import scaffold_program
from katalite.course.keys import KINDS
from katalite.course.load import FOLDERS, SLUG

_FILES = {
    "exercise/{slug}/exercise.toml": """\
title = "{title}"
summary = "One line for the list of exercises."
difficulty = "Easy"  # or Medium, Hard
function = "{function}"
hints = ["What a learner may want to know when stuck."]

[[example]]
call = {{ x = [1, 2, 3], factor = 2 }}
returns = [2, 4, 6]
explanation = "Each number is multiplied by `factor`: $1 \\\\cdot 2 = 2$, and so on."
""",
    "exercise/{slug}/statement.md": """\
Write `{function}(x, factor)`, which multiplies every number of an array:

$$
y_i = f \\, x_i
$$

## Input

- `x`: `np.ndarray` of any shape.
- `factor`: a number, $f$ in the formula.

## Output

A new `np.ndarray` of the same shape. Do not modify `x`.
""",
    "exercise/{slug}/starter.py": """\
import numpy as np


def {function}(x, factor):
    # TODO: return a new array.
    pass
""",
    "solutions/{slug}/reference.py": '''\
"""Where the solution comes from, and what it is based on."""

import numpy as np


def {function}(x, factor):
    """Multiply every number of x, an array of any shape, by factor."""
    return np.multiply(x, factor)
''',
    "hidden_tests/{slug}/test_{function}.py": '''\
"""Hidden tests; the cases are in cases.toml, in tables named after the tests."""

import numpy as np

from katalite_grader.testing import assert_close, assert_shape


def test_examples(solution, case):
    """Numbers that were worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_shape(solution):
    """Output shape matches input"""
    x = np.arange(24.0).reshape(2, 3, 4)
    assert_shape(solution(x, 3), (2, 3, 4))
''',
    "hidden_tests/{slug}/cases.toml": """\
[[test_examples]]
call = {{ x = [1, 2, 3], factor = 2 }}
returns = [2, 4, 6]

[[test_examples]]
call = {{ x = [[0.5, -1.0], [0.0, 4.0]], factor = -3 }}
returns = [[-1.5, 3.0], [0.0, -12.0]]
""",
}


def scaffold(root: Path, slug: str, kind: str = KINDS[0]) -> list[Path]:
    """Writes the files of a new exercise and returns their paths; nothing that exists is touched.

    `kind` is that of exercise.toml.

    Raises BuildError if the name cannot be used or is taken.
    """
    if not SLUG.fullmatch(slug):
        raise BuildError(f"“{slug}” is not a name for an exercise; use small letters, digits and single hyphens.")
    for folder in FOLDERS:
        if (root / folder / slug).exists():
            raise BuildError(f"{folder}/{slug} is there already; choose another name.")
    function = slug.replace("-", "_")
    if not function.isidentifier() or keyword.iskeyword(function):
        function = f"solve_{function}"
    names = {"slug": slug, "function": function, "title": slug.replace("-", " ").capitalize()}
    written = []
    for name, text in (scaffold_program.FILES if kind == "program" else _FILES).items():
        path = root / name.format(**names)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(**names), encoding="utf-8")
        written.append(path)
    return written
