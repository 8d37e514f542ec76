"""The hidden tests reject every known-wrong submission, accept every right one, and need each of their cases.

The sweeps are for mistakes that nobody knows yet, and are left aside where it is asked what a case is good for.
One interpreter plays judge and sandbox here, which is quick and good enough for submissions of our own.
"""

import shutil
import sys
import warnings
from dataclasses import replace
from pathlib import Path

import pytest

from katalite.course.load import load_exercise
from katalite.course.pool import read_pool
from katalite.proof.places import CPython
from katalite.proof.verify import verify
from katalite_grader.judge import Judge
from katalite_grader.sandbox import Sandbox
from tests.content.group_normalization import EXERCISE, HIDDEN, ROOT, SLUG, SOLUTIONS
from tests.content.test_pool import ACCEPTED, SWEEPS, WRONG, head_of


@pytest.fixture(scope="module")
def judge():
    judge = Judge(HIDDEN, "group_normalization")
    assert judge.problems == []
    yield judge
    judge.close()


def outcome(judge: Judge, path: Path, item_id: str) -> str:
    """How one item ends for a submission in a new sandbox."""
    streams = sys.stdout, sys.stderr
    sandbox = Sandbox("group_normalization")
    try:
        assert sandbox.load(path.read_bytes().decode()).ok
        with warnings.catch_warnings(action="ignore"):
            return judge.run(item_id, lambda number, call: sandbox.call(call))["outcome"]
    finally:
        # A sandbox owns its interpreter and keeps the streams; this one is shared with pytest.
        sys.stdout, sys.stderr = streams


def item_ids(judge: Judge) -> dict[str, str]:
    """Item -> id, the item written as wrong submissions name it: test[case]."""
    return {item.id.split("::")[1]: item.id for item in judge.items}


def passes(judge: Judge, path: Path, item_id: str) -> bool:
    return outcome(judge, path, item_id) == "passed"


def test_there_are_four_tests_with_their_titles(judge):
    assert [test.title for test in judge.tests] == [
        "Reference example",
        "Each group is normalized to ~0 mean and ~1 var",
        "Output shape matches input",
        "Affine: gamma scales and beta shifts",
    ]


def test_every_wrong_submission_is_rejected_by_the_case_it_names(judge):
    ids = item_ids(judge)
    assert [path.stem for path in WRONG if passes(judge, path, ids[head_of(path)["item"]])] == []


@pytest.mark.full
def test_without_any_one_case_a_wrong_submission_would_survive(judge):
    ids = item_ids(judge)

    def is_needed(name: str) -> bool:
        others = [item_id for other, item_id in ids.items() if other != name and other not in SWEEPS]
        named = [path for path in WRONG if head_of(path)["item"] == name]
        return any(all(passes(judge, path, item_id) for item_id in others) for path in named)

    assert [name for name in ids if name not in SWEEPS and not is_needed(name)] == []


@pytest.mark.full
def test_of_weakened_tests_the_survivors_are_named(tmp_path):
    """Without any comparison of numbers, and without sweeps."""
    exercise = load_exercise(ROOT, SLUG)
    pool, _ = read_pool(exercise)
    shutil.copytree(HIDDEN, tmp_path / "hidden")
    tests = tmp_path / "hidden" / "test_group_normalization.py"
    text = tests.read_text()
    for strong, weak in (
        (
            "assert_close(solution(**case.call), case.returns)",
            "assert_shape(solution(**case.call), case.returns.shape)",
        ),
        ("import ATOL, assert_close", "import ATOL, assert_close, assert_shape"),
        ("assert_close(Y, expected)", "assert_shape(Y, expected.shape)"),
        ("assert_close(solution(**call), expected)", "assert_shape(solution(**call), expected.shape)"),
    ):
        assert strong in text
        text = text.replace(strong, weak)
    tests.write_text(text)
    cases = tmp_path / "hidden" / "cases.toml"
    tables = cases.read_text().split("[[test_")
    cases.write_text("[[test_".join(table for table in tables if "sweep = true" not in table))
    verified = verify(pool, CPython(replace(exercise, tests_dir=tmp_path / "hidden")))
    items = {each.name: each.item for each in pool.wrong}
    survivors = [name for name in verified.matrix.survivors() if items[name] not in SWEEPS]
    assert len(survivors) >= 10
    named = {problem.path for problem in verified.problems if "survives every hidden test" in problem.message}
    assert named == {f"solutions/{SLUG}/wrong/{name}.py" for name in survivors}
    assert {items[name].split("[")[0] for name in survivors} <= {"test_reference_example", "test_output_shape"}


@pytest.mark.parametrize("path", [SOLUTIONS / "reference.py", *ACCEPTED], ids=lambda path: path.stem)
def test_a_right_submission_passes_everything(judge, path):
    assert [item.id for item in judge.items if not passes(judge, path, item.id)] == []


def test_the_starter_passes_nothing(judge):
    assert [item.id for item in judge.items if passes(judge, EXERCISE / "starter.py", item.id)] == []
