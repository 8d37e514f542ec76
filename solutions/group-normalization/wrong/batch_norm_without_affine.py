"""Believed: it is batch norm, and gamma and beta are for later.
Hint: Two things at once: mean and variance are those of each channel over the whole batch, and gamma and beta are never
used.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    mean = X.mean(axis=(0, 2, 3), keepdims=True)
    var = X.var(axis=(0, 2, 3), keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
