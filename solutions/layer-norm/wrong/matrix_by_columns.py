"""Believed: a matrix holds its variables in columns, so it is normalized by columns.
Hint: You go down the columns of a matrix, and along the last axis of other arrays. It is the last axis always.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    axis = 0 if X.ndim == 2 else -1
    mean = X.mean(axis, keepdims=True)
    var = X.var(axis, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
