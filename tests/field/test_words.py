"""W5, W6, W7, R2, R5: what beginners hand in gets its verdict, and a sentence: what is there, and what to do."""

from collections.abc import Iterator

import pytest

from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise
from katalite.grading.grade import Grader

from .beginners import BEGINNERS, SHORT, Beginner


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    exercise = load_exercise(PROJECT, "group-normalization")
    with Grader(exercise, parameters=exercise.parameters) as grader:
        yield grader


def sentence_of(summary: dict) -> str:
    """What is said about the whole file, or else about the first test that did not pass."""
    rows = [row["message"] for row in summary["tests"] if row["outcome"] not in ("passed", "not-run")]
    return summary["error"] or rows[0]


def test_the_short_solution_of_the_table_is_right(grader):
    assert grader.grade_source(SHORT).summary["verdict"] == "accepted"


def test_the_table_is_long_enough():
    assert len(BEGINNERS) >= 60
    assert len({each.name for each in BEGINNERS}) == len(BEGINNERS)


@pytest.mark.parametrize("given", BEGINNERS, ids=lambda given: given.name)
def test_a_beginner_is_told_what_is_there_and_what_to_do(grader: Grader, given: Beginner):
    summary = grader.grade_source(given.source).summary
    said = sentence_of(summary)
    assert summary["verdict"] == given.verdict, said
    for part in given.parts:
        assert part in said
    if given.line is not None:
        assert f"line {given.line}" in said
    assert not any(odd in said for odd in ("?.", "..", "None.", "  ", "..."))
