"""What is nested too far for a browser's stack is refused before Python reads it, and nothing else is."""

import sys
from pathlib import Path

import pytest

from katalite_grader import nesting
from katalite_grader.nesting import BRACKETS, PARTS, too_deep

DEEP = {
    "sum": lambda n: " + ".join(["x"] * n),
    "power": lambda n: "**".join(["x"] * n),
    "texts": lambda n: "+".join(['"a"'] * n),
    "attributes": lambda n: "x" + ".a" * n,
    "calls": lambda n: "x" + "()" * n,
    "subscripts": lambda n: "x" + "[0]" * n,
    "not": lambda n: "not " * n + "x",
    "signs": lambda n: "-" * n + "x",
    "conditions": lambda n: "1 if x and y else " * n + "2",
    "lambdas": lambda n: "lambda: " * n + "1",
    "over lines": lambda n: "(" + "\n+ ".join(["x"] * n) + ")",
    "continued lines": lambda n: " + \\\n".join(["x"] * n),
    "branches": lambda n: "0\nif x:\n    pass\n" + "elif x:\n    pass\n" * n,
}
FLAT = {
    "a list of negative numbers": "x = [" + "-1, " * 5000 + "]",
    "a list of products": "x = [" + "2 * a.b, " * 2000 + "]",
    "a dictionary": "x = {" + "'a': -1, " * 2000 + "}",
    "and": "x = " + " and ".join(["a.b"] * 3000),
    "comparisons": "x = " + " < ".join(["a + 1"] * 1000),
    "lines": "x = a + b * (c - d)\n" * 5000,
    "calls": "f(a, b)(c)[0].d\n" * 2000,
    "a text": "x = '" + "+" * 5000 + "((((" * 500 + "'",
    "a comment": "# " + "(" * 5000,
    "a long text": '"""' + "+\n" * 5000 + '"""',
    "closing brackets": ")" * 5000,
    "branches": "if x:\n    pass\nelif y:\n    pass\n" * 800,
}


@pytest.mark.parametrize("kind", DEEP)
def test_a_deep_file_is_refused_and_one_below_the_limit_is_not(kind):
    """R2."""
    assert too_deep(f"y = {DEEP[kind](PARTS + 10)}\n") is not None
    assert too_deep(f"y = {DEEP[kind](PARTS - 10)}\n") is None


def test_brackets_have_a_limit_of_their_own():
    """R2."""
    for left, right in ("()", "[]", "{}"):
        assert too_deep(f"a = 1\ny = {left * BRACKETS}{right * BRACKETS}\n") == 2
        assert too_deep(f"a = 1\ny = {left * (BRACKETS - 1)}{right * (BRACKETS - 1)}\n") is None


@pytest.mark.parametrize("kind", FLAT)
def test_what_is_long_and_not_deep_is_taken(kind):
    assert too_deep(FLAT[kind]) is None


def test_pythons_own_library_is_not_too_deep():
    files = sorted(Path(sys.modules["ast"].__file__ or "").parent.glob("*.py"))
    assert len(files) > 100
    assert [file.name for file in files if too_deep(file.read_text(encoding="utf-8", errors="replace"))] == []


def test_small_files_are_not_looked_at_closely(monkeypatch):
    monkeypatch.setattr(nesting, "_deep_expression", None)
    assert too_deep("def f(x):\n    return x.mean() + (x - 1) ** 2\n") is None
