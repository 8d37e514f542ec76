"""Believed: whole numbers give whole numbers.
Hint: Your result is cut to whole numbers when x holds whole numbers. It holds floats always.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    out = np.zeros(y.shape, dtype=x.dtype if x.dtype == np.int64 else float)
    if y.min() != y.max():
        out[:] = (y - y.mean()) / y.std()
    return out.astype(float)
