"""Believed: an epsilon of one or more is the caller's mistake.
Hint: You refuse a large epsilon. It may have any size; the formula is the same.
Caught by: test_reference_example[large epsilon]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    if not 0 <= epsilon < 1:
        raise ValueError("epsilon must be a small number")
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
