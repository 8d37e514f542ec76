"""Believed: mean and standard deviation are rounded as in a worked example.
Hint: Mean and standard deviation are rounded before you use them. Round nothing.
Caught by: test_reference_example[default epsilon]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    mean = x.mean(axis=2, keepdims=True).round(3)
    std = np.sqrt(x.var(axis=2, keepdims=True) + epsilon).round(3)
    x = (x - mean) / std
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
