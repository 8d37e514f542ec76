"""Believed: with one group it is layer norm, which runs along the last axis.
Hint: With a single group you normalize along the last axis. One group means that all channels, rows and
columns of a sample belong together.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    if num_groups == 1:
        x = X.reshape(B * C * H, 1, W)
    else:
        x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
