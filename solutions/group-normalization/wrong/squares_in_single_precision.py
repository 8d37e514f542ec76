"""Believed: the mean of the squares less the square of the mean is exact in any precision.
Hint: You take the variance as mean of squares less square of mean. In float32 two large numbers cancel
there, and their rounding errors remain.
Caught by: test_reference_example[float32 picture]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    if X.dtype.kind != "f":
        X = X.astype(float)
    x = X.reshape(B, num_groups, -1)
    mean = x.mean(axis=2, keepdims=True)
    var = (x * x).mean(axis=2, keepdims=True) - mean * mean
    x = (x - mean) / np.sqrt(var + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
