"""Believed: a single channel has nothing to be normalized with.
Hint: A picture with one channel comes back as it was. It is a group too: its pixels are normalized with
each other.
Caught by: test_each_group_is_normalized[a single channel]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    if C == 1:
        return X * gamma[0] + beta[0]
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
