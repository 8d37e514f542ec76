"""Believed: the channels are the first of four axes.
Hint: Your gamma and beta meet the samples, the first axis. The channels are the second.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(C, 1, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(C, 1, 1, 1)
