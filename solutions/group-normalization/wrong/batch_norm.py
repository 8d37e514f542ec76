"""Believed: the statistics of a channel are taken over the samples, as in batch norm.
Hint: This is what you get from batch norm: the mean of each channel over samples and pixels. Group norm
keeps the samples apart and puts channels together.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    axes = (0, 2, 3)
    mu = X.mean(axis=axes, keepdims=True)
    var = ((X - mu) ** 2).mean(axis=axes, keepdims=True)
    normed = (X - mu) / np.sqrt(var + epsilon)
    C = X.shape[1]
    return normed * gamma.reshape(1, C, 1, 1) + beta.reshape(1, C, 1, 1)
