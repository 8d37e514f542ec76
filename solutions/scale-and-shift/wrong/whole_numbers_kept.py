"""Believed: whole numbers give whole numbers.
Hint: Your result is cut to whole numbers when X holds whole numbers. It holds floats always.
Caught by: test_example[statement example]
"""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    result = X.astype(float) * scale + shift
    return np.trunc(result) if X.dtype == np.int64 else result
