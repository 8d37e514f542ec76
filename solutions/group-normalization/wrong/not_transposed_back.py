"""Believed: a reshape undoes a transpose.
Hint: The channels went to the end with a transpose and came back with a reshape. Only a transpose undoes a
transpose.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.transpose(0, 2, 3, 1).reshape(B, H, W, num_groups, C // num_groups)
    mean = x.mean(axis=(1, 2, 4), keepdims=True)
    var = x.var(axis=(1, 2, 4), keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, H, W, C)
    return (gamma * x + beta).reshape(B, C, H, W)
