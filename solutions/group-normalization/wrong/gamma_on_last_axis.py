"""Believed: gamma * x finds the channels by itself.
Hint: A (C,) vector meets the last axis of an array, the columns. Give gamma and beta a shape that meets the
channels.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma * x.reshape(B, C, H, W) + beta
