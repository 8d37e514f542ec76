"""Believed: the first entries of gamma are repeated over the channels.
Hint: You repeat the first num_groups entries of gamma and beta over the channels. Channel c has the entry
c.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    gamma, beta = np.tile(gamma[:num_groups], size), np.tile(beta[:num_groups], size)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
