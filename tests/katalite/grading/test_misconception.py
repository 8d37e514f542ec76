"""Misconceptions on the real exercise: rewrites of known mistakes are named right, anything else not at all."""

import re
from dataclasses import replace

import pytest

from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise
from katalite.course.pool import read_pool
from katalite.grading.batch import FileGrader
from katalite.grading.grade import Grader
from katalite.grading.misconceptions import misconceptions, recorded_calls
from katalite_grader.misconception import Table

REWRITES = PROJECT / "tests" / "data" / "rewrites"
EXERCISE = load_exercise(PROJECT, "group-normalization")
LARGEST = 300_000
"""Bytes of the compressed file."""


@pytest.fixture(scope="module")
def grader():
    with FileGrader(EXERCISE) as grader:
        yield grader


@pytest.fixture(scope="module")
def made():
    """The calls and the file of the exercise."""
    with Grader(EXERCISE, parameters=EXERCISE.parameters) as grader:
        calls = recorded_calls(EXERCISE, grader).calls
        return calls, misconceptions(EXERCISE, grader, calls)


def test_rewrites_are_named_right_and_none_is_named_wrong(grader):
    right = wrong = 0
    for path in sorted((REWRITES / "single").glob("*.py")):
        mistake = re.match(r'"""Mistake: (\w+)"""', path.read_text())[1]
        entry = grader.grade(str(path))
        assert entry["verdict"] != "accepted"
        if entry["misconception"] is not None:
            right += entry["misconception"]["name"] == mistake
            wrong += entry["misconception"]["name"] != mistake
    assert wrong == 0
    assert right >= 32  # of 35


def test_two_mistakes_at_once_are_not_named(grader):
    entries = [grader.grade(str(path)) for path in sorted((REWRITES / "double").glob("*.py"))]
    assert [(entry["verdict"] == "accepted", entry["misconception"]) for entry in entries] == [(False, None)] * 10


def test_an_accepted_submission_is_never_named(grader):
    entries = [grader.grade(str(path)) for path in (EXERCISE.reference, *EXERCISE.accepted)]
    assert len(entries) > 20
    assert [(entry["verdict"], entry["misconception"]) for entry in entries] == [("accepted", None)] * len(entries)


def test_every_known_mistake_is_named_by_its_own_hint(grader):
    pool, _ = read_pool(EXERCISE)
    hints = {path.stem: grader.grade(str(path))["misconception"] for path in EXERCISE.wrong}
    # What raises or returns nothing on every call, is lost on one, or shows in sweeps alone could be any mistake.
    silent = [name for name, found in hints.items() if found is None]
    assert len(silent) <= 3
    assert {each.name: each.hint for each in pool.wrong if each.name not in silent} == {
        name: found["hint"] for name, found in hints.items() if found is not None
    }


def test_the_file_is_small(made):
    calls, data = made
    assert sum(map(len, calls.values())) > 30
    assert len(data) < LARGEST


def test_calls_that_depend_on_an_answer_are_left_out(tmp_path):
    (tmp_path / "test_it.py").write_text(
        "import numpy as np\n\ndef test_it(solution):\n    '''It'''\n    C = np.ones(2)\n"
        "    Y = solution(np.ones((1, 2, 1, 1)), C, C, 1)\n    solution(Y, C, C, 1)\n"
    )
    exercise = replace(EXERCISE, tests_dir=tmp_path)
    with Grader(exercise, parameters=exercise.parameters) as grader:
        recorded = recorded_calls(exercise, grader)
        assert list(map(len, recorded.calls.values())) == [1]
        assert recorded.open == recorded.calls.keys()
        assert list(map(len, grader.calls(exercise.reference.read_text()).values())) == [2]


def test_the_file_is_made_once_for_equal_contents(made, monkeypatch):
    calls, data = made
    monkeypatch.setattr(Table, "make", lambda *_: pytest.fail("the file was made again"))
    assert misconceptions(EXERCISE, None, calls) == data


def test_without_wrong_submissions_there_is_no_file(made):
    assert misconceptions(replace(EXERCISE, wrong=()), None, made[0]) is None
    assert misconceptions(EXERCISE, None, {}) is None
