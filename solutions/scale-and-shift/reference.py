"""A scale and a shift for each index of one axis, as at the end of every norm."""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    """Multiply by gamma and add beta along an axis.

    X: integers or floats, with one to five axes; not modified.
    gamma, beta: (n,) with n = X.shape[axis].
    axis: int, from the end if it is negative.

    Returns floats of X's shape.
    """
    shape = [1] * X.ndim
    shape[axis] = -1
    return X.astype(float) * np.reshape(gamma, shape) + np.reshape(beta, shape)
