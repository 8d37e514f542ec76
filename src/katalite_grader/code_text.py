"""Values as Python that a learner can run."""

from collections.abc import Callable

import numpy as np

MAX_CODE = 20_000
"""Characters; what is longer is of no use to read or to paste."""


def expression(value: object) -> str:
    """Python that gives this very value, dtype included, where `np` is NumPy."""
    if isinstance(value, np.ndarray):
        numbers = repr(value.tolist()).replace("nan", "np.nan").replace("inf", "np.inf")
        # Python's own floats and truth values need no dtype; an integer has another size in each place.
        dtype = "" if value.dtype in (np.float64, np.bool_) and value.size else f", dtype=np.{value.dtype.name}"
        made = f"np.array({numbers}{dtype})"
        return made if value.size or value.ndim == 1 else f"np.empty({value.shape}{dtype})"
    if isinstance(value, float) and not np.isfinite(value):
        return f"float('{value}')"
    return written(value, expression)


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
    return repr(value)
