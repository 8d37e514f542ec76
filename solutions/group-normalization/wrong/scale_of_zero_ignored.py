"""Believed: a gamma of zeros means that no gamma was given.
Hint: When all of gamma is zero you put ones in its place. A scale of zero is a scale: only beta remains.
Caught by: test_affine[gamma all zero]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    if not gamma.any():
        gamma = np.ones(C)
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
