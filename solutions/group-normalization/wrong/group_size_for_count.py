"""Believed: num_groups is the number of channels in a group.
Hint: You make groups of num_groups channels. num_groups says how many groups there are; how many channels
does each one get then?
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    out = np.empty((B, C, H, W))
    for start in range(0, C, num_groups):
        part = X[:, start : start + num_groups]
        mean = part.mean(axis=(1, 2, 3), keepdims=True)
        var = part.var(axis=(1, 2, 3), keepdims=True)
        out[:, start : start + num_groups] = (part - mean) / np.sqrt(var + epsilon)
    return gamma.reshape(1, C, 1, 1) * out + beta.reshape(1, C, 1, 1)
