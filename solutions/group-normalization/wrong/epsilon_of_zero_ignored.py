"""Believed: an epsilon of zero means that none was given.
Hint: When epsilon is 0 you put another value in its place. Zero is a value too, although Python counts it
as false.
Caught by: test_reference_example[epsilon of zero]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=None):
    epsilon = epsilon or 1e-5
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
