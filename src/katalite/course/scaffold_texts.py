"""The files of a first exercise, in each language: by path, with braces around what is filled in."""

ENGLISH = {
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

GERMAN = ENGLISH | {
    "exercise/{slug}/exercise.toml": """\
title = "{title}"
summary = "Eine Zeile für die Liste der Übungen."
difficulty = "Easy"  # or Medium, Hard
function = "{function}"
hints = ["Was Lernende vielleicht wissen wollen, wenn es nicht weitergeht."]

[[example]]
call = {{ x = [1, 2, 3], factor = 2 }}
returns = [2, 4, 6]
explanation = "Jede Zahl wird mit `factor` malgenommen: $1 \\\\cdot 2 = 2$, und so weiter."
""",
    "exercise/{slug}/statement.md": """\
Schreib `{function}(x, factor)`; die Funktion nimmt jede Zahl eines Arrays mit einem Faktor mal:

$$
y_i = f \\, x_i
$$

## Eingabe

- `x`: ein `np.ndarray` beliebiger Form.
- `factor`: eine Zahl, in der Formel $f$.

## Ausgabe

Ein neues `np.ndarray` derselben Form. Verändere `x` nicht.
""",
    "exercise/{slug}/starter.py": """\
import numpy as np


def {function}(x, factor):
    # TODO: Gib ein neues Array zurück.
    pass
""",
    "solutions/{slug}/reference.py": '''\
"""Woher die Lösung kommt und worauf sie beruht."""

import numpy as np


def {function}(x, factor):
    """Nimm jede Zahl von x, einem Array beliebiger Form, mit factor mal."""
    return np.multiply(x, factor)
''',
    "hidden_tests/{slug}/test_{function}.py": '''\
"""Verborgene Tests; die Fälle stehen in cases.toml, in Tabellen, die wie die Tests heißen."""

import numpy as np

from katalite_grader.testing import assert_close, assert_shape


def test_examples(solution, case):
    """Von Hand gerechnete Zahlen"""
    assert_close(solution(**case.call), case.returns)


def test_shape(solution):
    """Die Form bleibt, wie sie ist"""
    x = np.arange(24.0).reshape(2, 3, 4)
    assert_shape(solution(x, 3), (2, 3, 4))
''',
}

FILES = {"en": ENGLISH, "de": GERMAN}
