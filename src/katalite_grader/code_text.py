"""Values as Python that a learner can run."""

from collections.abc import Callable
from typing import Any

import numpy as np

from katalite_grader.tables import kind_of

MAX_CODE = 20_000
"""Characters; what is longer is of no use to read or to paste."""


def expression(value: object) -> str:
    """Python that gives this very value, dtype included, where `np` is NumPy."""
    if isinstance(value, np.ndarray):
        if not value.flags.c_contiguous:
            return _laid_out(value)
        numbers = repr(value.tolist()).replace("nan", "np.nan").replace("inf", "np.inf")
        # Python's own floats and truth values need no dtype; an integer has another size in each place.
        name = f"np.{value.dtype.name}" if value.dtype.isnative else repr(value.dtype.str)
        dtype = (
            "" if value.dtype in (np.float64, np.bool_) and value.dtype.isnative and value.size else f", dtype={name}"
        )
        made = f"np.array({numbers}{dtype})"
        return made if value.size or value.ndim == 1 else f"np.empty({value.shape}{dtype})"
    if kind_of(value):
        from katalite_grader.table_code import table_code  # few exercises have any

        return table_code(value, expression)
    if isinstance(value, float) and not np.isfinite(value):
        return f"float('{value}')"
    return written(value, expression)


def _laid_out(array: np.ndarray[Any, Any]) -> str:
    """Python that gives an array whose elements lie in memory in the same order, with gaps if there are some."""
    axes = sorted(range(array.ndim), key=lambda axis: -abs(array.strides[axis]))
    ordered = array.transpose(axes)
    if ordered.flags.c_contiguous:
        return f"{expression(ordered)}.transpose({[axes.index(axis) for axis in range(array.ndim)]})"
    return f"np.repeat({expression(np.ascontiguousarray(array))}, 2, axis=-1)[..., ::2]"


def call_code(value: object) -> str | None:
    """`expression`, or None where that would be too long to be of use."""
    if isinstance(value, np.ndarray) and value.size > MAX_CODE // 4:
        return None
    code = expression(value)
    return code if len(code) <= MAX_CODE else None


def written(value: object, write: Callable[[object], str]) -> str:
    """A list or a dictionary with `write` for each element; any other value as Python writes it."""
    if isinstance(value, list):
        return f"[{', '.join(map(write, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {write(element)}" for key, element in value.items()) + "}"
    if isinstance(value, tuple):
        return f"({', '.join(map(write, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, set | frozenset) and value:
        # The order of a set depends on the interpreter.
        inner = f"{{{', '.join(sorted(map(write, value)))}}}"
        return inner if isinstance(value, set) else f"frozenset({inner})"
    return repr(value)
