"""Believed: epsilon is the least variance allowed.
Hint: You take the larger of variance and epsilon. Epsilon is added to every variance, not only to small
ones.
Caught by: test_reference_example[large epsilon]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    var = np.maximum(x.var(axis=2, keepdims=True), epsilon)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(var)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
