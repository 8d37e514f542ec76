"""Believed: a group has one mean for all samples of the batch.
Hint: Your groups are right, but all samples of the batch share their statistics. What must a picture's
result not depend on?
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    g = X.reshape(B, num_groups, C // num_groups, H, W)
    mean = g.mean(axis=(0, 2, 3, 4), keepdims=True)
    var = g.var(axis=(0, 2, 3, 4), keepdims=True)
    g = (g - mean) / np.sqrt(var + epsilon)
    return g.reshape(B, C, H, W) * gamma.reshape(1, C, 1, 1) + beta.reshape(1, C, 1, 1)
