"""Believed: the variance is divided by one less than the number of values.
Hint: Your variance divides by one less than the number of values. Here it is the biased one, divided by the
number of values.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    mean = x.mean(axis=2, keepdims=True)
    var = x.var(axis=2, keepdims=True, ddof=1)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, C, H, W)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
