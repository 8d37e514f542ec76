"""Believed: the variance is that of a sample, and gamma and beta are for later.
Hint: Two things at once: your variance divides by one less than the number of values, and gamma and beta are never used.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, ddof=1, keepdims=True) + epsilon)
    return x.reshape(X.shape)
