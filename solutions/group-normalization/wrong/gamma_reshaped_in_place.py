"""Believed: setting gamma.shape concerns only this function.
Hint: The values are right, but gamma and beta have another shape after the call. Setting .shape changes the
caller's array; reshape leaves it alone.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    gamma.shape = (1, C, 1, 1)
    beta.shape = (1, C, 1, 1)
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma * x.reshape(B, C, H, W) + beta
