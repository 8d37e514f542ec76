"""Believed: the mean is taken over the channels of a group, at each pixel.
Hint: Your groups are right, but each pixel has a mean of its own. Rows and columns belong to the set that
is averaged.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, C // num_groups, H, W)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return x.reshape(B, C, H, W) * gamma.reshape(1, C, 1, 1) + beta.reshape(1, C, 1, 1)
