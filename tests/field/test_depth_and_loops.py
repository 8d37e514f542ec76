"""R2, R1: recursion ends in an exception at the same depth everywhere, and asyncio works everywhere."""

import asyncio
import sys
from collections.abc import Iterator

import pytest

from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise
from katalite.grading.grade import Grader
from katalite_grader.calls import Call
from katalite_grader.depth import PLAIN, THROUGH_C, levels
from katalite_grader.sandbox import Sandbox

from .recursions import LOOPS, RECURSIONS, RUN_IN_PYTHON, recursion


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    exercise = load_exercise(PROJECT, "group-normalization")
    with Grader(exercise, parameters=exercise.parameters) as grader:
        yield grader


def verdict(grader: Grader, source: str) -> tuple[str, str]:
    """The verdict, and the first message."""
    summary = grader.grade_source(source).summary
    return summary["verdict"], summary["error"] or next(filter(None, (row["message"] for row in summary["tests"])), "")


@pytest.mark.parametrize("kind", RECURSIONS)
def test_a_recursion_ends_in_an_exception_and_a_shallow_one_does_not(grader, kind):
    """R2."""
    limit = PLAIN if kind in RUN_IN_PYTHON else THROUGH_C
    said = verdict(grader, recursion(kind, limit + 1))
    assert said[0] == "run-time-error"
    assert "RecursionError" in said[1]
    assert f"nested {limit} levels deep" in said[1]
    assert verdict(grader, recursion(kind, limit // 6)) == ("accepted", "")


@pytest.mark.parametrize(
    "before", ["import sys; sys.setrecursionlimit(10**6); ", "from sys import setrecursionlimit as s; s(9999); "]
)
def test_a_submission_does_not_raise_the_limit(grader, before):
    """R2."""
    assert verdict(grader, recursion("lru_cache", 500, before))[0] == "run-time-error"


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    return sorted(x, key=lambda row: row[1])\n",
        "def f(n):\n    # f calls itself: f(n - 1).\n    return f(n - 1) if n else 0\n",
        "class Node:\n    def __init__(self, n):\n        self.next = Node(n - 1) if n else None\n",
        "class A:\n    def go(self, n, a: 'A') -> 'A':\n        return self.go(n, a)\n\ndef f(a: A): a.go(3, a)\n",
        "def f(x):\n    return [f(each) for each in x] if isinstance(x, list) else x\n",
        "def f(x):\n    g = lambda y: g(y - 1) if y else 0\n    return g(x)\n",
        "if __name__ == '__main__':\n    print(1)\n",
        "a = b @ c\n",
    ],
    ids=range(8),
)
def test_a_file_whose_functions_call_each_other_directly_has_what_python_has(source):
    """R2."""
    assert levels(source) == PLAIN


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    return list(map(f, x))\n",
        "def f(x):\n    return max(x, key=lambda y: f(y))\n",
        "def f(x):\n    return sum(f(y) for y in x)\n",
        "import functools\n@functools.cache\ndef f(x):\n    return f(x - 1)\n",
        "def f(x):\n    g = f\n    return sorted(x, key=g)\n",
        "class A:\n    def __lt__(self, other):\n        return self < other\n",
        "class A:\n    @property\n    def p(self):\n        return self.p\n",
        "class A:\n    def go(self, x):\n        return list(map(self.go, x))\n",
        "def f(x):\n    return eval('f(x)') + f(x)\n",
    ],
    ids=range(9),
)
def test_a_file_whose_functions_c_may_call_has_less(source):
    """R2."""
    assert levels(source) == THROUGH_C


def test_the_limit_is_counted_from_the_submission():
    """R2: so it is the same in every place, however deep the sandbox itself is called."""

    def deepest(below: int) -> int:
        if below:
            return deepest(below - 1)
        sandbox = Sandbox("f")
        assert sandbox.load(
            "def f(n):\n    try:\n        return f(n + 1)\n    except RecursionError:\n        return n\n"
        ).ok
        return sandbox.answer(Call("f", (1,))).value

    before = sys.getrecursionlimit()
    assert deepest(0) == deepest(50) == PLAIN
    assert sys.getrecursionlimit() == before


@pytest.mark.parametrize("kind", LOOPS)
def test_coroutines_run_to_their_end(grader, kind):
    """R1."""
    assert verdict(grader, LOOPS[kind]) == ("accepted", "")


def test_a_loop_that_runs_around_the_sandbox_does_not_matter_and_goes_on():
    """R1: a page's own loop runs already when a submission is called."""

    async def page() -> tuple[str, bool]:
        loop = asyncio.get_running_loop()
        sandbox = Sandbox("f")
        printed = sandbox.load(
            "import asyncio\nasync def g():\n    return 1\nprint(asyncio.run(g()))\nf = print\n"
        ).printed
        return printed, asyncio.get_running_loop() is loop

    assert asyncio.run(page()) == ("1\n", True)
