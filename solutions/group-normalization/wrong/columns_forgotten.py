"""Believed: the mean is taken over channels and rows.
Hint: Each column of your groups has its own mean: the axis of the columns is missing from the reduction.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, C // num_groups, H, W)
    mean = x.mean(axis=(2, 3), keepdims=True)
    var = x.var(axis=(2, 3), keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, C, H, W)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
