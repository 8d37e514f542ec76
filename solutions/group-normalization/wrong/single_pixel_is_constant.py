"""Believed: where each channel has one pixel, there is no variance.
Hint: For pictures of a single pixel you return beta alone. The channels of a group still differ from each
other.
Caught by: test_reference_example[vectors in two groups]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    if H * W == 1:
        return np.zeros(X.shape) + beta.reshape(1, C, 1, 1)
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
