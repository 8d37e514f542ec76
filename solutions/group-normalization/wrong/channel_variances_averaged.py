"""Believed: a group's variance is the mean of its channels' variances.
Hint: You average the variances of the channels. That leaves out how far the channels lie from each other:
the variance is taken over all values of the group at once.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    channel_mean = X.mean(axis=(2, 3))
    channel_var = X.var(axis=(2, 3))
    mean = channel_mean.reshape(B, num_groups, size).mean(axis=2).repeat(size, axis=1)
    var = channel_var.reshape(B, num_groups, size).mean(axis=2).repeat(size, axis=1)
    x = (X - mean[:, :, None, None]) / np.sqrt(var[:, :, None, None] + epsilon)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
