"""Believed: the groups may stay an axis of their own.
Hint: The values are right, but your result still has five axes. Reshape it back to the shape of X.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    x = X.reshape(B, num_groups, size, H, W)
    mean = x.mean(axis=(2, 3, 4), keepdims=True)
    var = x.var(axis=(2, 3, 4), keepdims=True)
    gamma = gamma.reshape(1, num_groups, size, 1, 1)
    beta = beta.reshape(1, num_groups, size, 1, 1)
    return gamma * (x - mean) / np.sqrt(var + epsilon) + beta
