"""Believed: if gamma has the length of the last axis, no reshape is needed.
Hint: When a picture has as many columns as channels, your gamma and beta end up on the columns. They belong
to the channels in any case.
Caught by: test_affine[as many columns as channels]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    x = x.reshape(B, C, H, W)
    if len(gamma) != W:
        gamma, beta = gamma.reshape(1, C, 1, 1), beta.reshape(1, C, 1, 1)
    return gamma * x + beta
