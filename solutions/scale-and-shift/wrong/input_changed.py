"""Believed: the caller does not need X any more.
Hint: You write into X, so the caller's array is changed. Multiply with X * gamma, not with X *= gamma.
Caught by: test_example[the first axis of a cube]
"""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    if X.dtype == np.float64:
        X *= scale
        return X + shift
    return X.astype(float) * scale + shift
