"""R2, R1: recursion ends in an exception at the same depth everywhere, and asyncio works everywhere."""

import asyncio
import sys
from collections.abc import Iterator

import pytest

from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise
from katalite.grading.grade import Grader
from katalite_grader.depth import LEVELS
from katalite_grader.sandbox import Sandbox

from .recursions import LOOPS, RECURSIONS, recursion


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
    said = verdict(grader, recursion(kind, 500))
    assert said[0] == "run-time-error"
    assert "RecursionError" in said[1]
    assert f"nested {LEVELS} levels deep" in said[1]
    assert verdict(grader, recursion(kind, 20)) == ("accepted", "")


@pytest.mark.parametrize(
    "before", ["import sys; sys.setrecursionlimit(10**6); ", "from sys import setrecursionlimit as s; s(9999); "]
)
def test_a_submission_does_not_raise_the_limit(grader, before):
    """R2."""
    assert verdict(grader, recursion("lru_cache", 500, before))[0] == "run-time-error"


def test_the_limit_is_counted_from_the_submission():
    """R2: so it is the same in every place, however deep the sandbox itself is called."""

    def deepest(below: int) -> int:
        if below:
            return deepest(below - 1)
        sandbox = Sandbox("f")
        assert sandbox.load(
            "def f(n):\n    try:\n        return f(n + 1)\n    except RecursionError:\n        return n\n"
        ).ok
        from katalite_grader.calls import Call

        return sandbox.answer(Call("f", (1,))).value

    before = sys.getrecursionlimit()
    assert deepest(0) == deepest(50) == LEVELS
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
