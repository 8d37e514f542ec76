"""A judge over a few lines of hidden tests, and a sandbox in the same interpreter: small parts for small claims."""

import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from katalite_grader.judge import Judge
from katalite_grader.sandbox import Sandbox
from katalite_grader.verdict import summarise

TOY = Path(__file__).parent.parent / "data" / "grader" / "standardize"
HIDDEN = TOY / "hidden"
REFERENCE = (TOY / "reference.py").read_text()

HEAD = """
import numpy as np
import pytest
from katalite_grader.testing import assert_close, assert_equal, assert_shape
"""

DOUBLE = "def f(x):\n    return 2 * x\n"
TEST_DOUBLE = """
    def test_double(solution):
        '''Doubles'''
        assert_close(solution(np.arange(3.0)), np.array([0.0, 2.0, 4.0]))
"""


def toy_judge(folder: Path, tests: str, cases: str | None = None, **options: Any) -> Judge:
    """A judge for a function `f` with this text as its only test file."""
    folder.mkdir(exist_ok=True)
    (folder / "test_toy.py").write_text(HEAD + textwrap.dedent(tests))
    if cases is not None:
        (folder / "cases.toml").write_text(textwrap.dedent(cases))
    return Judge(folder, "f", **options)


def loaded(source: str, function: str = "f") -> Sandbox:
    """A sandbox with this submission in it."""
    sandbox = Sandbox(function)
    result = sandbox.load(textwrap.dedent(source))
    assert result.ok, result.message
    return sandbox


def results(judge: Judge, source: str) -> list[dict[str, Any]]:
    """All item results of a submission, each item set aside at every call as in a page."""
    assert judge.problems == []
    sandbox = loaded(source, judge.function)
    return [judge.complete(info.id, sandbox.call) for info in judge.items]


def result(judge: Judge, source: str) -> dict[str, Any]:
    """The result of the only item."""
    (only,) = results(judge, source)
    return only


def summary(judge: Judge, items: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return summarise(judge.tests, judge.items, items, None, judge.problems)
