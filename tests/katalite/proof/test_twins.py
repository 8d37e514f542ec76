"""Answers that no hidden test could tell apart."""

import numpy as np
import pytest

from katalite.proof.twins import alike, twins
from katalite_grader.calls import Answer, Raised

ONES = np.ones((2, 3))


def raised(name):
    return Answer(raised=Raised(name, True, name, "whatever"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Answer(ONES), Answer(ONES + 1e-5)),
        (Answer([1, (2.0, ONES)]), Answer([1, (2.0, ONES.copy())])),
        (Answer(np.array([np.nan, 1.0])), Answer(np.array([np.nan, 1.0]))),
        (raised("ValueError"), raised("ValueError")),
        (None, None),
        (Answer(2.0), Answer(2.00001)),
    ],
)
def test_answers_within_tolerance_are_alike(one, other):
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Answer(ONES), Answer(ONES + 1e-3)),
        (Answer(ONES), Answer(ONES.reshape(3, 2))),
        (Answer(ONES), Answer(ONES.astype(np.float32))),
        (Answer([1, 2]), Answer((1, 2))),
        (Answer([1, 2]), Answer([1, 2, 3])),
        (Answer(ONES), raised("ValueError")),
        (raised("TypeError"), raised("ValueError")),
        (Answer(ONES), None),
        (Answer(ONES, changed={"X": ONES}), Answer(ONES)),
    ],
)
def test_other_value_shape_type_exception_or_side_effect_is_not_alike(one, other):
    assert not alike(one, other)


def test_twins_names_each_pair_once_and_the_later_one_first():
    answers = {"a": [Answer(1.0), Answer(2.0)], "b": [Answer(1.0), Answer(3.0)], "c": [Answer(1.0), Answer(2.0)]}
    assert twins(answers) == [("c", "a")]
