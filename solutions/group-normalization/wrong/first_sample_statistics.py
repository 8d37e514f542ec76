"""Believed: the statistics of the first sample stand for all of them.
Hint: Every sample is normalized with the mean and variance of the first one. Look at the index of the
sample where you take the statistics.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    out = np.zeros((B, C, H, W))
    for g in range(num_groups):
        group = slice(g * size, (g + 1) * size)
        mean, var = X[0, group].mean(), X[0, group].var()
        out[:, group] = (X[:, group] - mean) / np.sqrt(var + epsilon)
    return out * gamma[:, None, None] + beta[:, None, None]
