"""Believed: normalizing means to subtract the mean.
Hint: Your groups have mean 0, but their spread is what it was. The division by the root of the variance is
missing.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = x - x.mean(axis=2, keepdims=True)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
