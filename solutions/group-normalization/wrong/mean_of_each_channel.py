"""Believed: the mean belongs to the channel, the variance to the group.
Hint: Your variance is that of the group, but each channel has a mean of its own. Both are taken over the
same values.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, C // num_groups, H, W)
    mean = x.mean(axis=(3, 4), keepdims=True)
    var = x.var(axis=(2, 3, 4), keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, C, H, W)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
