"""Believed: the statistics of a channel are taken over the samples too.
Hint: This is batch norm: all samples share the statistics of a channel. In instance norm each sample has its own.
Caught by: test_example[all sizes are two]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((0, 2, 3), keepdims=True)
    var = X.var((0, 2, 3), keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(var + epsilon) + beta[:, None, None]
