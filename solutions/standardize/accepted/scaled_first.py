"""Right: divided by the largest distance first."""

import numpy as np


def standardize(x):
    y = np.array(x, dtype=np.float64)
    if np.unique(y).size == 1:
        return np.zeros(len(y))
    y -= y.mean()
    y /= np.abs(y).max()
    return y / np.sqrt(np.mean(np.square(y)))
