"""Mistake: rows_forgotten"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    size = X.shape[1] // num_groups
    out = np.empty(X.shape)
    for b in range(X.shape[0]):
        for first in range(0, X.shape[1], size):
            for row in range(X.shape[2]):
                line = X[b, first : first + size, row, :]
                out[b, first : first + size, row, :] = (line - line.mean()) / np.sqrt(line.var() + epsilon)
    return out * gamma[:, None, None] + beta[:, None, None]
