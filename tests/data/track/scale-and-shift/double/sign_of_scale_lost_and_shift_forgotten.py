"""Mistakes: sign_of_scale_lost and shift_forgotten"""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * abs(scale)
