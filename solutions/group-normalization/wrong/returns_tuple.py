"""Believed: the statistics are returned too, for the backward pass.
Hint: You return the result together with mean and variance. Only the array is asked for.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    mean, var = x.mean(axis=2, keepdims=True), x.var(axis=2, keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, C, H, W)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1), mean, var
