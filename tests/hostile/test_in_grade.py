"""`grade`: every hostile submission gets a right verdict, leaves nothing behind, and does not touch the next run."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from katalite.grading.grade import Grader

from .corpus import Kind, kinds
from .exercise import RIGHT, WRONG, Standardize

ALWAYS = ("loops/catching_everything", "loops/in_the_text_of_an_exception", "loops/while_loading")


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder below which sandboxes get theirs."""
    folder = tmp_path_factory.mktemp("scratch")
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    yield folder
    tempfile.tempdir = before


@pytest.fixture(scope="module")
def grader(scratch: Path) -> Iterator[Grader]:
    with Grader(Standardize(), parameters=("x", "axis")) as grader:
        assert grader.problems == []
        yield grader


def _param(kind: Kind) -> ParameterSet:
    """Those that use their time up are left to --full, but for some."""
    slow = "time-limit-exceeded" in kind.in_grade and kind.name not in ALWAYS
    return pytest.param(kind, id=kind.name, marks=pytest.mark.full if slow else ())


@pytest.mark.parametrize("kind", map(_param, kinds()))
def test_the_verdict_is_right_and_the_next_ones_are(grader: Grader, scratch: Path, kind: Kind) -> None:
    graded = grader.grade_bytes(kind.data)
    assert graded.summary["verdict"] in kind.in_grade, graded.summary
    assert len(graded.summary["tests"]) == 5
    assert grader.grade_source(RIGHT).summary["verdict"] == "accepted"
    assert grader.grade_source(WRONG).summary["verdict"] == "wrong-answer"
    left = list(scratch.iterdir())
    for folder in left:
        shutil.rmtree(folder)
    assert left == []
