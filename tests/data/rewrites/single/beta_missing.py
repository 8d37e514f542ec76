"""Mistake: beta_missing"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    size = X.shape[1] // num_groups
    y = np.empty(X.shape)
    for b, c in np.ndindex(X.shape[:2]):
        first = c // size * size
        group = X[b, first : first + size]
        y[b, c] = gamma[c] * (X[b, c] - group.mean()) / np.sqrt(group.var() + epsilon)
    return y
