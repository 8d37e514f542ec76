"""Believed: a batch holds one picture.
Hint: Only the first picture of the batch is in your result. Every sample is normalized.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    C, H, W = X[0].shape
    x = X[0].reshape(num_groups, -1)
    x = (x - x.mean(axis=1, keepdims=True)) / np.sqrt(x.var(axis=1, keepdims=True) + epsilon)
    x = x.reshape(C, H, W) * gamma[:, None, None] + beta[:, None, None]
    return x[None]
