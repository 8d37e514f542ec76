"""Values of an example as a learner reads them in the statement, and as the Python that the page runs."""

from collections.abc import Callable

import numpy as np

_ONE_LINE = 72


def readable(value: object) -> str:
    """The numbers as nested lists, over several lines where one would be long; other values as Python writes them."""
    if isinstance(value, np.ndarray):
        line = repr(value.tolist())
        if len(line) <= _ONE_LINE:
            return line
        return np.array2string(value, separator=", ", threshold=value.size + 1, max_line_width=_ONE_LINE)
    return _written(value, readable)


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
    return _written(value, expression)


def shape_text(value: object) -> str:
    """“2×3” for an array with more than one axis, else nothing."""
    return "×".join(map(str, value.shape)) if isinstance(value, np.ndarray) and value.ndim > 1 else ""


def _written(value: object, write: Callable[[object], str]) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(write, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {write(element)}" for key, element in value.items()) + "}"
    return repr(value)
