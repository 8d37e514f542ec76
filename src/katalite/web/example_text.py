"""Values of an example as a learner reads them in the statement."""

import numpy as np

from katalite_grader.code_text import written

_ONE_LINE = 72


def readable(value: object) -> str:
    """The numbers as nested lists, over several lines where one would be long; other values as Python writes them."""
    if isinstance(value, np.ndarray):
        line = repr(value.tolist())
        if len(line) <= _ONE_LINE:
            return line
        return np.array2string(value, separator=", ", threshold=value.size + 1, max_line_width=_ONE_LINE)
    return written(value, readable)


def shape_text(value: object) -> str:
    """“2×3” for an array with more than one axis, else nothing."""
    return "×".join(map(str, value.shape)) if isinstance(value, np.ndarray) and value.ndim > 1 else ""
