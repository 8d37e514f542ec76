"""Do two submissions answer alike? Values are compared within tolerance, exceptions by type, changed arguments too."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from katalite_grader.calls import Answer
from katalite_grader.testing import ATOL


def twins(answers: Mapping[str, Sequence[Answer | None]]) -> list[tuple[str, str]]:
    """Pairs (name, earlier name) whose answers are alike on every call."""
    names = list(answers)
    return [
        (name, other)
        for position, name in enumerate(names)
        for other in names[:position]
        if all(alike(one, two) for one, two in zip(answers[name], answers[other], strict=True))
    ]


def alike(one: Answer | None, other: Answer | None) -> bool:
    """Whether a hidden test could not tell the two answers apart. None is a call that never came back."""
    if one is None or other is None:
        return one is other
    if one.raised is not None or other.raised is not None:
        return one.raised is not None and other.raised is not None and one.raised.type == other.raised.type
    return _alike(one.value, other.value) and _alike(one.changed, other.changed)


def _alike(one: Any, other: Any) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        if one.shape != other.shape or one.dtype != other.dtype:
            return False
        if one.dtype.kind not in "fc":
            return bool(np.array_equal(one, other))
        return bool(np.allclose(one, other, rtol=0, atol=ATOL, equal_nan=True))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_alike(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(_alike, one, other))
    if isinstance(one, float | np.floating):
        return bool(np.isclose(one, other, rtol=0, atol=ATOL, equal_nan=True))
    return bool(one == other)
