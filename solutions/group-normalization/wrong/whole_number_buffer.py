"""Believed: zeros_like gives room for any result.
Hint: Your result is written into an array of X's type. If X holds whole numbers, all fractions are cut off.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    out = np.zeros_like(X)
    for b in range(B):
        for g in range(num_groups):
            group = X[b, g * size : (g + 1) * size]
            mean, var = group.mean(), group.var()
            for c in range(g * size, (g + 1) * size):
                out[b, c] = gamma[c] * (X[b, c] - mean) / np.sqrt(var + epsilon) + beta[c]
    return out
