"""A pattern names what all wrong numbers have in common, and stays silent where there is nothing to say."""

import math

import numpy as np
import pytest

from katalite_grader.patterns import argument_pattern, constant_pattern

GRID = np.arange(6.0).reshape(2, 3)
X = np.random.default_rng(4).normal(size=(2, 4, 3, 3))
GAMMA, BETA = np.array([1.0, -2.0, 0.5, 3.0]), np.array([0.25, 0.5, -1.0, 0.0])
SCALE, SHIFT = GAMMA.reshape(1, 4, 1, 1), BETA.reshape(1, 4, 1, 1)
EXPECTED = SCALE * X + SHIFT
ARGUMENTS = {"X": X, "gamma": GAMMA, "beta": BETA, "num_groups": 2}


@pytest.mark.parametrize(
    ("got", "text"),
    [
        (GRID * 2, "Every value is 2 times the expected one."),
        (GRID * -1, "Every value is -1 times the expected one."),
        (GRID + 0.25, "Every value is 0.25 too large."),
        (GRID - 1, "Every value is 1 too small."),
        (GRID * 0, "All your values are the same: 0."),
        (GRID * -0.0, "All your values are the same: 0."),
        (GRID * 0 + 3, "All your values are the same: 3."),
        (GRID.astype(int) * 2, "Every value is 2 times the expected one."),
    ],
    ids=range(8),
)
def test_what_is_the_same_everywhere_is_told(got, text):
    assert constant_pattern(got, GRID)["text"] == text


SUM = 8_995_500_500


@pytest.mark.parametrize(
    ("got", "expected", "bits"),
    [
        (np.array([SUM]).astype(np.int32), np.array([SUM]), 32),
        (np.int32(SUM % 2**32 - 2**32 * (SUM % 2**32 >= 2**31)), np.int64(SUM), 32),
        (np.array([1, 300, -200]).astype(np.int8), np.array([1.0, 300.0, -200.0]), 8),
        (np.array([5, 2**32 + 5]).astype(np.uint32), np.array([5, 2**32 + 5]), 32),
    ],
    ids=range(4),
)
def test_r1_whole_numbers_that_ran_over_are_told_with_the_room_that_they_had(got, expected, bits):
    """R1: the default integer has 32 bits in WebAssembly."""
    found = constant_pattern(np.asarray(got), np.asarray(expected))
    assert found["text"] == f"These whole numbers overflowed: here they have {bits} bits; use dtype=np.int64."


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (np.array([1, 2], np.int32), np.array([1, 3])),
        (np.array([1, 2], np.int32), np.array([1 + 2**32, 3])),
        (np.array([1, 2], np.int32), np.array([1.5 + 2**32, 2])),
        (np.array([1, 2], np.int64), np.array([1, 2 + 2**53])),
        (np.array([1.0, 2.0]), np.array([1.0, 2.0 + 2**32])),
    ],
    ids=range(5),
)
def test_other_whole_numbers_are_not_called_overflowed(got, expected):
    assert (constant_pattern(got, expected) or {"kind": ""})["kind"] != "wrapped"


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (GRID**2, GRID),
        (GRID * (1 + 1e-7), GRID),  # would read "1 times"
        (GRID + np.array([0, 1e-3, 0]), GRID),
        (np.ones(4), np.zeros(4)),  # fits an offset, but so would anything
        (np.array([2.0]), np.array([1.0])),
        (GRID > 1, GRID > 2),
        (GRID * 2j, GRID * 1j),
    ],
    ids=range(7),
)
def test_nothing_is_said_where_there_is_no_pattern(got, expected):
    assert constant_pattern(got, expected) is None


@pytest.mark.parametrize(
    ("got", "kind", "argument", "words"),
    [
        (EXPECTED + SHIFT, "above", "beta", "`beta[i]` too large"),
        (EXPECTED - SHIFT, "below", "beta", "`beta[i]` too small"),
        (EXPECTED * SCALE, "times", "gamma", "the expected one times `gamma[i]`"),
        (EXPECTED / SCALE, "divided", "gamma", "the expected one divided by `gamma[i]`"),
        (X + SHIFT, "unscaled", "gamma", "`gamma[i]` is left out and `beta[i]` is added"),
    ],
    ids=["above", "below", "times", "divided", "unscaled"],
)
def test_an_argument_that_explains_the_difference_is_named(got, kind, argument, words):
    found = argument_pattern(got, EXPECTED, ARGUMENTS, 1e-4)
    assert (found["kind"], found["argument"], found["axis"]) == (kind, argument, 1)
    assert words in found["text"]
    assert found["text"].endswith("where i is its index along axis 1.")


def test_no_argument_is_blamed_where_none_explains_the_difference():
    assert argument_pattern(EXPECTED**2, EXPECTED, ARGUMENTS, 1e-4) is None
    assert argument_pattern(EXPECTED + SHIFT, EXPECTED, {"beta": BETA[:3]}, 1e-4) is None
    assert argument_pattern(EXPECTED * math.nan, EXPECTED, ARGUMENTS, 1e-4) is None
    assert argument_pattern(EXPECTED + 1, EXPECTED, {"ones": np.ones(1), "text": "x"}, 1e-4) is None
