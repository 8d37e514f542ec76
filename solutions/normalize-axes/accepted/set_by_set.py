"""Right: set by set, found by their indices."""

from itertools import product

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    result = np.empty(X.shape)
    along = [axis % X.ndim for axis in axes]
    choices = [[slice(None)] if axis in along else range(size) for axis, size in enumerate(X.shape)]
    for index in product(*choices):
        part = X[index].astype(float)
        result[index] = (part - part.mean()) / (part.var() + epsilon) ** 0.5
    return result
