"""Believed: where beta is zero everywhere, there is nothing to do.
Hint: You leave out the scale when all of beta is zero. Scale and shift do not depend on each other.
Caught by: test_affine[beta all zero]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    x = x.reshape(B, C, H, W)
    if beta.any():
        x = gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
    return x
