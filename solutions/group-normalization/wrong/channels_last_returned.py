"""Believed: the result may stay in channels-last order.
Hint: The values are right, but the channels are the last axis of your result. It should have the shape of
X.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = np.moveaxis(X, 1, -1).reshape(B, H, W, num_groups, C // num_groups)
    mean = x.mean(axis=(1, 2, 4), keepdims=True)
    var = x.var(axis=(1, 2, 4), keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, H, W, C)
    return gamma * x + beta
