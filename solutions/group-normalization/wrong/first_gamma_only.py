"""Believed: gamma and beta are one number each.
Hint: Only the first entries of gamma and beta are used. Each channel has its own.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma[0] * x.reshape(B, C, H, W) + beta[0]
