"""Believed: the axis of the channels is the first one with the length of gamma.
Hint: When there are as many samples as channels, your gamma and beta end up on the samples. The channels
are always the second axis.
Caught by: test_affine[as many samples as channels]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    x = X.reshape(X.shape[0], num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    shape = [1, 1, 1, 1]
    shape[X.shape.index(len(gamma))] = len(gamma)
    return gamma.reshape(shape) * x.reshape(X.shape) + beta.reshape(shape)
