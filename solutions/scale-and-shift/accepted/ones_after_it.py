"""Right: ones after the axis only; NumPy adds those before it."""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    after = X.ndim - 1 - axis % X.ndim
    column = (len(gamma),) + (1,) * after
    return beta.reshape(column) + gamma.reshape(column) * X.astype(np.float64)
