"""Believed: there are two groups, as in the usual picture of it.
Hint: You always cut the channels into two halves. num_groups says how many groups there are.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    halves = []
    for half in (X[:, : C // 2], X[:, C // 2 :]):
        if half.size:
            mean = half.mean(axis=(1, 2, 3), keepdims=True)
            var = half.var(axis=(1, 2, 3), keepdims=True)
            halves.append((half - mean) / np.sqrt(var + epsilon))
    x = np.concatenate(halves, axis=1)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
