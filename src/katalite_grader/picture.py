"""A failed comparison as plain numbers, from which a page draws expected, got and difference."""

from typing import Any

import numpy as np

MAX_NUMBERS = 1_200
"""Of a larger array only the part around the first wrong value is shown."""


def picture(
    got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], wrong: np.ndarray[Any, Any], index: tuple[int, ...]
) -> dict[str, Any] | None:
    """`{"shape", "at", "expected", "got", "wrong"}`, or None where there is nothing to draw.

    got, expected: arrays of one shape; wrong: truth values of that shape; index: the first wrong element.
    `expected` and `got` are flat lists of numbers in C order, `wrong` the places in them that are wrong. `at` is empty,
    or the leading part of `index` that was picked from an array too large to be shown whole; the lists then hold
    the rest of `shape`.
    """
    if got.ndim == 0 or any(array.dtype.kind not in "biuf" for array in (got, expected)):
        return None
    shape = list(got.shape)
    at = 0
    while got.size > MAX_NUMBERS and got.ndim > 1:
        got, expected, wrong = (array[index[at]] for array in (got, expected, wrong))
        at += 1
    if got.size > MAX_NUMBERS:
        return None
    return {
        "shape": shape,
        "at": list(index[:at]),
        "expected": _numbers(expected),
        "got": _numbers(got),
        "wrong": np.flatnonzero(wrong).tolist(),
    }


def _numbers(array: np.ndarray[Any, Any]) -> list[Any]:
    """Halves and floats of 32 bits widened, truth values as 0 and 1."""
    wide = array.astype(np.int64 if array.dtype.kind == "b" else np.float64 if array.dtype.kind == "f" else array.dtype)
    numbers: list[Any] = wide.ravel().tolist()
    return numbers
