"""Believed: gamma is cut or repeated until it fits the last axis.
Hint: You cut gamma and beta to the width of the picture. They hold one number for each channel, not for
each column.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return np.resize(gamma, W) * x.reshape(B, C, H, W) + np.resize(beta, W)
