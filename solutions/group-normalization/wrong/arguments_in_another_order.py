"""Believed: the order of the arguments is free, since they are named.
Hint: Your function takes its arguments in another order than the starter. Some tests pass them by position.
Caught by: test_each_group_is_normalized[ten channels in five groups]
"""

import numpy as np


def group_normalization(X, beta, gamma, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
