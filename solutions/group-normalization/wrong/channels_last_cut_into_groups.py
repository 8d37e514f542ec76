"""Believed: with the channels last, groups can still be cut off the front of each sample.
Hint: You bring the channels to the end and then cut each sample into groups from its front. The pieces are rows of
pixels now, with all channels in each. Cut the channel axis instead.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.transpose(0, 2, 3, 1).reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return (gamma * x.reshape(B, H, W, C) + beta).transpose(0, 3, 1, 2)
