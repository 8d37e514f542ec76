"""Right: expand_dims on all axes but one."""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    others = tuple(each for each in range(X.ndim) if each != axis % X.ndim)
    gamma, beta = np.expand_dims(gamma, others), np.expand_dims(beta, others)
    return np.float64(1) * X * gamma + beta
