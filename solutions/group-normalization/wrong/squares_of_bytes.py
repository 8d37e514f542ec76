"""Believed: X**2 is the square whatever the type of X.
Hint: You square the values of X in their own type. A byte holds at most 255, so the squares of bytes run
over.
Caught by: test_reference_example[float32 picture]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    mean = x.mean(axis=2, keepdims=True, dtype=float)
    var = np.mean(x**2, axis=2, keepdims=True, dtype=float) - mean**2
    x = (x - mean) / np.sqrt(var + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
