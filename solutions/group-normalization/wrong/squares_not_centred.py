"""Believed: the variance is the mean of the squares.
Hint: Your variance is the mean of the squared values. It should be the mean of the squared distances from
the mean.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.astype(float).reshape(B, num_groups, -1)
    mean = x.mean(axis=2, keepdims=True)
    var = (x * x).mean(axis=2, keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, C, H, W)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
