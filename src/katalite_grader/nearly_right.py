"""What is right about a wrong result: it is a part of what came back, or it has another shape or order of axes."""

from itertools import permutations
from typing import Any

import numpy as np

from katalite_grader import messages
from katalite_grader.mismatch import ATOL

RTOL = 0.0
MOST_PARTS, MOST_AXES = 10, 5
"""Of a list or tuple, and of an array of another shape: in so many it is looked for the right result."""


def all_within(got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], atol: float, rtol: float) -> bool:
    """Quickly, for the usual case that all is well. False may be wrong, of infinities and NaN; True never is."""
    if not got.size:
        return True
    with np.errstate(all="ignore"):
        allowed = atol + rtol * np.abs(expected) if rtol else atol
        return bool((np.abs(got - expected) <= allowed).all())


def right_part(got: Any, expected: Any) -> str:
    """What to say of a list or a tuple that holds the expected array; or nothing."""
    if isinstance(got, list | tuple) and len(got) <= MOST_PARTS and isinstance(expected, np.ndarray):
        for place, part in enumerate(got):
            if isinstance(part, np.ndarray) and part.shape == expected.shape and _is_like(part, expected):
                return f" {messages.part_is_right(place, len(got))}"
    return ""


def right_values(got: np.ndarray[Any, Any], expected: Any) -> str:
    """What to say of an array that holds the expected values in another shape or order of axes; or nothing."""
    if not isinstance(expected, np.ndarray) or got.size != expected.size or (expected == expected.flat[:1]).all():
        return ""
    if _is_like(got.reshape(expected.shape), expected):
        return f" {messages.other_shape_is_right(expected.shape)}"
    if got.ndim == expected.ndim <= MOST_AXES:
        for axes in permutations(range(got.ndim)):
            turned = got.transpose(axes)
            if turned.shape == expected.shape and _is_like(turned, expected):
                return f" {messages.other_axes_are_right(axes)}"
    return ""


def _is_like(got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any]) -> bool:
    if not {got.dtype.kind, expected.dtype.kind} <= set("iuf"):
        return False
    return all_within(got.astype(np.float64), expected.astype(np.float64), ATOL, RTOL)
