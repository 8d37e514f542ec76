"""What a learner reads about a wrong result, in the order in which it helps."""

import json
import math

import numpy as np
import pytest

from katalite_grader.codec import Opaque
from katalite_grader.outcomes import plain
from katalite_grader.testing import (
    ATOL,
    RTOL,
    Mismatch,
    assert_close,
    assert_dtype,
    assert_equal,
    assert_finite,
    assert_shape,
)

GRID = np.arange(6.0).reshape(2, 3)


def mismatch(got, expected, **tolerance) -> Mismatch:
    with pytest.raises(Mismatch) as error:
        assert_close(got, expected, **tolerance)
    json.dumps(plain(error.value.feedback), allow_nan=False)
    return error.value


def test_the_tolerance_is_absolute():
    assert (ATOL, RTOL) == (1e-4, 0.0)
    assert_close(GRID + 0.99e-4, GRID)
    assert_close(np.array([1e9]), np.array([1e9 + 0.9e-4]))
    assert mismatch(GRID * 1e6 + 1.1e-4, GRID * 1e6).feedback["kind"] == "values"
    assert_close(GRID * 1.01, GRID, rtol=0.011)


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (GRID.astype(np.float32), GRID),
        (GRID, GRID.astype(np.int64)),
        (np.float32(0.5), 0.5),
        (np.array(3), 3),
        (2, 2.0),
        (GRID, GRID.astype(np.complex128)),
        (np.array([math.nan, math.inf, -math.inf]), np.array([math.nan, math.inf, -math.inf])),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        ((1, [GRID]), [1, [GRID]]),
        ({"a": GRID, "b": None}, {"b": None, "a": GRID}),
        ("text", "text"),
        (np.bool_(True), True),
    ],
    ids=range(12),
)
def test_results_that_are_right(got, expected):
    assert_close(got, expected)


@pytest.mark.parametrize(
    ("got", "expected", "kind", "message"),
    [
        (None, GRID, "none", "Your function returned None. Did you forget `return`?"),
        (None, 3.0, "none", "Your function returned None. Did you forget `return`?"),
        ([0.0, 1.0], GRID, "type", "Expected a NumPy array, got a list."),
        (3.0, GRID, "type", "Expected a NumPy array, got a number."),
        ("3", 3.0, "type", "Expected a number, got a string."),
        (GRID, 3.0, "type", "Expected a number, got a NumPy array."),
        (1, True, "type", "Expected a truth value, got an integer."),
        (Opaque("set", "{1}"), [1], "type", "a set object"),
        (Opaque("generator", "<generator>"), GRID, "type", "`yield`"),
        (Opaque("coroutine", "<coroutine>"), GRID, "type", "`async def`"),
        (GRID[:, :2], GRID, "shape", "Expected shape (2, 3), got (2, 2)."),
        (GRID * math.nan, GRID[0], "shape", "Expected shape (3,), got (2, 3)."),
        ([1, 2], [1], "shape", "Expected 1 element, got 2."),
        ({"a": 1}, {"b": 1}, "shape", "The dictionary misses 'b' and has the extra 'a'."),
        (GRID.astype(int), GRID, "dtype", "Expected floating-point numbers, got integers (int64)."),
        (GRID > 1, GRID, "dtype", "Expected floating-point numbers, got truth values (bool)."),
        (GRID * 1j, GRID, "dtype", "Expected floating-point numbers, got complex numbers (complex128)."),
        (np.where(GRID == 4, math.nan, GRID + 1), GRID, "nan", "1 of 6 values are NaN, the first at index (1, 1)."),
        (np.array([math.nan, 1, 2]), GRID[0], "nan", "1 of 3 values are NaN, the first at index 0."),
        (math.inf, 1.0, "nan", "The result is infinite."),
        (3.0, 4.0, "values", "Expected 4, got 3."),
        ("a", "b", "values", "Expected 'b', got 'a'."),
        (1.0, math.nan, "values", "Expected nan, got 1."),
        ((1, GRID[0]), (1, GRID[1]), "values", "In the result's [1]: all values are wrong"),
        ({"W": 1.0}, {"W": 2.0}, "values", "In the result's ['W']: expected 2, got 1."),
        (np.array([True, False]), np.array([True, True]), "values", "1 of 2 values is wrong"),
    ],
    ids=range(26),
)
def test_the_first_difference_is_told_in_a_sentence(got, expected, kind, message):
    error = mismatch(got, expected)
    assert error.feedback["kind"] == kind
    assert message in str(error)


def test_wrong_values_come_with_numbers():
    got = GRID.copy()
    got[1, 0] += 0.5
    got[1, 2] -= 2
    error = mismatch(got, GRID)
    feedback = error.feedback
    assert feedback["index"] == [1, 0]
    assert feedback["largest_error"] == 2
    assert feedback["share_wrong"] == pytest.approx(1 / 3)
    assert (feedback["expected_value"], feedback["got_value"]) == ("3", "3.5")
    assert "2 of 6 values are wrong; the first is at index (1, 0): expected 3, got 3.5." in str(error)
    assert "pattern" not in feedback
    assert (feedback["atol"], feedback["rtol"]) == (ATOL, RTOL)
    assert feedback["picture"]["wrong"] == [3, 5]


def test_a_pattern_is_told_and_arrays_without_one_are_kept_for_the_judge():
    assert "Every value is 2 times the expected one." in str(mismatch(GRID * 2, GRID))
    assert mismatch(GRID * 2, GRID).arrays is None
    got, expected = mismatch(GRID**2, GRID).arrays
    assert (got == GRID**2).all()
    assert expected is GRID


def test_where_numbers_are_nan_the_picture_shows_them():
    feedback = mismatch(np.where(GRID == 4, math.nan, GRID), GRID).feedback
    assert feedback["picture"]["wrong"] == [4]
    assert math.isnan(feedback["picture"]["got"][4])


def test_texts_stay_short_and_numbers_that_differ_look_different():
    big = np.random.default_rng(0).normal(size=(50, 50, 50))
    error = mismatch(big + 1, big)
    assert len(error.feedback["expected"]) <= 600
    assert len(str(error)) < 300
    close = mismatch(1.0000001, 1.0, atol=0)
    assert close.feedback["expected_value"] != close.feedback["got_value"]


@pytest.mark.parametrize(
    ("got", "sentence"),
    [
        (
            (GRID, {"mean": 1.0}),
            "Expected a NumPy array, got a tuple. Its first element is the right result: return that alone.",
        ),
        ([1.0, GRID + 1, GRID], "Its last element is the right result"),
        (GRID.reshape(3, 2), "Expected shape (2, 3), got (3, 2). The values are right, in the right order: reshape"),
        (GRID[:, None], "reshape the result to (2, 3)."),
        (GRID.T, "The values are right, but the axes come in another order: transpose the result with (1, 0)."),
    ],
    ids=range(5),
)
def test_the_right_result_in_a_wrong_form_is_told(got, sentence):
    assert sentence in str(mismatch(got, GRID))


@pytest.mark.parametrize(
    "got", [(GRID + 1, 2), GRID.T + 1, [], (GRID.ravel(),), ("x",), GRID[:1], GRID.T > 2], ids=range(7)
)
def test_of_a_wrong_result_in_a_wrong_form_nothing_is_said(got):
    assert "right" not in str(mismatch(got, GRID))


def test_the_other_helpers():
    assert_shape(GRID, (2, 3))
    assert_dtype(GRID, "float64")
    assert_finite(GRID)
    assert_finite(2.0)
    assert_equal([1, GRID], [1, GRID])
    for check, kind in [
        (lambda: assert_shape(GRID, [3, 2]), "shape"),
        (lambda: assert_shape(None, (1,)), "none"),
        (lambda: assert_dtype(GRID, np.float32), "dtype"),
        (lambda: assert_finite(np.array([1, math.inf])), "nan"),
        (lambda: assert_finite("x"), "type"),
        (lambda: assert_equal(np.array([2**60]), np.array([2**60 + 1])), "values"),
        (lambda: assert_equal(GRID + 1e-12, GRID), "values"),
    ]:
        with pytest.raises(Mismatch) as error:
            check()
        assert error.value.feedback["kind"] == kind
