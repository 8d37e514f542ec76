"""Believed: the variance is the sum of the squared distances.
Hint: The squared distances are added up, but never divided by their number. Your results get smaller the
more values a group has.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = x - x.mean(axis=2, keepdims=True)
    x = x / np.sqrt((x**2).sum(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
