"""Right: a generator of groups, and a decorator around the function."""
import functools

import numpy as np


def in_double_precision(function):
    @functools.wraps(function)
    def wrapper(X, *args, **kwargs):
        return function(np.asarray(X, dtype=np.float64), *args, **kwargs)

    return wrapper


def groups(X, num_groups):
    size = X.shape[1] // num_groups
    for sample in X:
        for first in range(0, X.shape[1], size):
            yield sample[first : first + size]


@in_double_precision
def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    parts = [(g - g.mean()) / np.sqrt(g.var() + epsilon) for g in groups(X, num_groups)]
    return np.stack(parts).reshape(X.shape) * gamma[:, None, None] + beta[:, None, None]
