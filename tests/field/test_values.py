"""W1, W2: every hidden test checks values, and what it shows as expected is what a right solution returns."""

import numpy as np
import pytest

from katalite.course.load import load_exercise
from katalite.course.pool import Known
from katalite.grading.grade import Grader
from katalite.proof.places import CPython
from tests.content.group_normalization import ROOT, SLUG, SOLUTIONS, load

REFERENCE = (SOLUTIONS / "reference.py").read_text(encoding="utf-8")


def judged(*texts: str):
    exercise = load_exercise(ROOT, SLUG)
    return list(CPython(exercise).judge([Known(f"{number}.py", text) for number, text in enumerate(texts)]))


def spoilt(condition: str) -> str:
    """The reference, whose result is wrong by a little in one place where the condition holds."""
    return f"""{REFERENCE}

right = group_normalization


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    result = right(X, gamma, beta, num_groups, epsilon)
    if {condition}:
        result = result.copy()
        result.flat[-1] += 0.01
    return result
"""


def test_w1_each_of_the_tests_but_the_example_checks_values_of_its_own():
    """Right numbers in the reference example alone are not enough for any other test."""
    known = "[(1, 2, 1, 2), (2, 4, 1, 2), (3, 4, 1, 1), (2, 3, 2, 2), (1, 4, 1, 2), (1, 4, 2, 6)]"
    (result,) = judged(spoilt(f"X.shape not in {known}"))
    assert [test["outcome"] for test in result.tests] == ["passed", "failed", "failed", "failed"]


@pytest.mark.parametrize("size", [3, 5, 7, 9])
def test_w1_groups_of_any_size_decide(size):
    (result,) = judged(spoilt(f"X.shape[1] // num_groups == {size}"))
    assert result.verdict == "wrong-answer"


def test_w2_what_is_expected_is_what_the_right_solution_returns():
    """For submissions that are wrong in every test, each number shown as expected is that of the reference."""
    right = load(SOLUTIONS / "reference.py")
    exercise = load_exercise(ROOT, SLUG)
    shown = 0
    with Grader(exercise, parameters=exercise.parameters) as grader:
        for name in ("instance_norm", "gamma_missing", "beta_subtracted", "unbiased_variance", "layer_norm", "rounded"):
            text = (SOLUTIONS / "wrong" / f"{name}.py").read_text(encoding="utf-8")
            for result in grader.grade_source(text).results:
                picture = (result["feedback"] or {}).get("picture")
                if picture is None or picture["at"]:
                    continue
                call = {each["name"]: eval(each["code"], {"np": np}) for each in result["calls"][-1]["arguments"]}
                np.testing.assert_allclose(np.ravel(right(**call)), picture["expected"], atol=2e-4, rtol=0)
                shown += 1
    assert shown > 60
