"""Believed: the channels are the last axis of X.
Hint: You take the last axis for the channels. In this exercise X is (B, C, H, W), so the channels come
second.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, H, W, C = X.shape
    x = X.reshape(B, H, W, num_groups, C // num_groups)
    mean = x.mean(axis=(1, 2, 4), keepdims=True)
    var = x.var(axis=(1, 2, 4), keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, H, W, C)
    return gamma * x + beta
