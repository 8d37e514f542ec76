"""Right: the variance as a product of the vector with itself."""

import numpy as np


def standardize(x):
    y = x - np.mean(x, dtype=float)
    y = y.astype(float)
    if (x == x[0]).all():
        return np.zeros_like(y)
    return y / np.sqrt(np.dot(y, y) / y.size)
