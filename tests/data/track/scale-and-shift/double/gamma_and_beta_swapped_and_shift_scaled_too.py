"""Mistakes: gamma_and_beta_swapped and shift_scaled_too"""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    shift, scale = gamma.reshape(shape), beta.reshape(shape)
    return (X.astype(float) + shift) * scale
