"""Mistakes: first_scale_only and shift_subtracted"""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * gamma[0] - beta[0]
