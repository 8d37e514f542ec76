"""Believed: a scale of zero is a mistake.
Hint: You replace a scale of 0 by 1. Where it is 0, only the shift is left.
Caught by: test_example[a scale of zero]
"""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * np.where(scale == 0, 1, scale) + shift
