"""Believed: the statistics of a feature are taken over the vectors.
Hint: This is batch norm: you go down the columns. Layer norm takes mean and variance along the last axis, for
each vector.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    axes = tuple(range(X.ndim - 1))
    mean = X.mean(axes, keepdims=True)
    var = X.var(axes, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
