"""Believed: group norm divides by the root mean square, as RMS norm does.
Hint: This is RMS norm within groups: nothing is subtracted, and the mean of the squares stands for the
variance.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = np.asarray(X, dtype=float).reshape(B, num_groups, -1)
    x = x / np.sqrt((x**2).mean(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
