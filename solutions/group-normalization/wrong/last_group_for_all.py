"""Believed: the statistics found in a loop can be used after it.
Hint: After the loop only the last group's mean and variance are left, and all groups are normalized with
them. Keep them for each group.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    for g in range(num_groups):
        part = X[:, g * size : (g + 1) * size]
        mean = part.mean(axis=(1, 2, 3), keepdims=True)
        var = part.var(axis=(1, 2, 3), keepdims=True)
    x = (X - mean) / np.sqrt(var + epsilon)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
