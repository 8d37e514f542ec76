"""Mistakes: counted_from_the_end and shift_forgotten"""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    axis = -1 - axis
    if len(gamma) != X.shape[axis]:
        return X.astype(float)
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale
