"""Believed: the features are axis 1.
Hint: You normalize along axis 1. That is the last axis of a matrix only; count from the end, axis=-1.
Caught by: test_example[three axes of one length]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    axis = 1 if X.ndim > 1 else 0
    mean = X.mean(axis, keepdims=True)
    var = X.var(axis, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
