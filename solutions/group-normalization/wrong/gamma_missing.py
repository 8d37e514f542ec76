"""Believed: the shift is all that is left to do.
Hint: You shift each channel by beta, but never scale it with gamma.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
