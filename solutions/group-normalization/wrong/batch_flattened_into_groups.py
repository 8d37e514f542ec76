"""Believed: reshaping to num_groups rows keeps the samples apart.
Hint: Your reshape to num_groups rows swallows the batch, so one row mixes samples. Keep the axis of the
samples in front.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    rows = X.reshape(num_groups, -1)
    rows = (rows - rows.mean(axis=1, keepdims=True)) / np.sqrt(rows.var(axis=1, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * rows.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
