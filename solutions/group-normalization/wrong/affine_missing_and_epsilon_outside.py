"""Believed: epsilon belongs to the root, and gamma and beta are for later.
Hint: Two things at once: epsilon is added after the root and not before, and gamma and beta are never used.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / (x.std(axis=2, keepdims=True) + epsilon)
    return x.reshape(X.shape)
