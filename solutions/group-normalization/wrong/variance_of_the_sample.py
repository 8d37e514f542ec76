"""Believed: the mean belongs to the group, the variance to the whole sample.
Hint: Your mean is that of the group, but the variance is that of the whole sample. Each group has a
variance of its own.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    mean = x.mean(axis=2, keepdims=True)
    var = X.var(axis=(1, 2, 3)).reshape(B, 1, 1)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, C, H, W)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
