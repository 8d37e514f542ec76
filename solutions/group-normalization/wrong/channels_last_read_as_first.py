"""Believed: a reshape to channels-last moves the axes.
Hint: A reshape does not move an axis, it only cuts the same sequence of numbers differently. To bring the
channels to the end, axes must be transposed.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, H, W, num_groups, C // num_groups)
    mean = x.mean(axis=(1, 2, 4), keepdims=True)
    var = x.var(axis=(1, 2, 4), keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, H, W, C)
    return (gamma * x + beta).reshape(B, C, H, W)
