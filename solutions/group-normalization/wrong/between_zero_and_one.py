"""Believed: normalizing means to bring the values between 0 and 1.
Hint: You stretch each group to the range from 0 to 1. Here normalizing means: mean 0 and variance 1.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.astype(float).reshape(B, num_groups, -1)
    low, high = x.min(axis=2, keepdims=True), x.max(axis=2, keepdims=True)
    x = (x - low) / (high - low + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
