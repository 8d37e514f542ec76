"""Believed: if gamma as a column fits the rows, that is its place.
Hint: When a picture has as many rows as channels, your gamma and beta end up on the rows. They belong to
the channels in any case.
Caught by: test_affine[as many rows as channels]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    x = x.reshape(B, C, H, W)
    gamma, beta = gamma[:, None], beta[:, None]
    if gamma.shape[0] != H:
        gamma, beta = gamma[:, None], beta[:, None]
    return gamma * x + beta
