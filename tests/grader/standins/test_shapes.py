"""Everything that a submission may define works in ordinary tests, in a page's way of running them too."""

import subprocess
import sys

import pytest

from katalite_grader.sandbox import Sandbox

from .toy import SHAPES, judging, loaded

SOURCE = (SHAPES / "shapes.py").read_text(encoding="utf-8")
NAMES = (
    *("LIMIT", "NAMES", "ShapeError", "DeepError", "Color", "Switch", "Pair", "Spot", "Stack", "Vec", "Sub", "Door"),
    *("fail", "count", "endless", "same", "push", "fill", "twice", "apply_rec", "slow", "integrate", "now"),
    *("helper_time", "draw"),
)


@pytest.fixture(scope="module")
def judge():
    with judging(SHAPES, "shapes", NAMES, SOURCE) as judge:
        assert judge.problems == []
        yield judge


def test_pytest_alone_accepts_them_too() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--noconftest", "shapes_test.py"]
    done = subprocess.run(command, cwd=SHAPES, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_test_passes(judge) -> None:
    sandbox = loaded(SOURCE, NAMES)
    failed = {}
    for info in judge.items:
        result = judge.run(info.id, lambda _, call: sandbox.call(call))
        if result["outcome"] != "passed":
            failed[info.id] = result["message"]
    assert failed == {}
    assert len(judge.items) == 36


@pytest.mark.full
def test_the_same_operations_answer_a_test_that_is_run_again_after_each(judge) -> None:
    """As in a page, where the judge cannot wait for the sandbox."""
    for info in judge.items:
        sandbox: Sandbox = loaded(SOURCE, NAMES)
        result = judge.complete(info.id, sandbox.call)
        assert result["outcome"] == "passed", (info.id, result["message"])
