"""Believed: a slice includes its end.
Hint: The last channel of each group is missing from the mean and the variance. Remember that the end of a
slice is not part of it.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    out = np.zeros((B, C, H, W))
    for g in range(num_groups):
        first, last = g * size, (g + 1) * size - 1
        group = X[:, first : max(last, first + 1)]
        mean = group.mean(axis=(1, 2, 3), keepdims=True)
        var = group.var(axis=(1, 2, 3), keepdims=True)
        out[:, first : last + 1] = (X[:, first : last + 1] - mean) / np.sqrt(var + epsilon)
    return gamma.reshape(1, C, 1, 1) * out + beta.reshape(1, C, 1, 1)
