"""Believed: scale and shift prepare the values for the normalization.
Hint: You scale and shift first and normalize afterwards, which undoes much of it. The normalization comes
first.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = gamma.reshape(1, C, 1, 1) * X + beta.reshape(1, C, 1, 1)
    x = x.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return x.reshape(B, C, H, W)
