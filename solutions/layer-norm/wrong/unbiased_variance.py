"""Believed: the variance divides by one less than the number of features.
Hint: You divide the squares by D - 1. Here the variance divides by D, as np.var does by itself.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = ((X - mean) ** 2).sum(-1, keepdims=True) / max(X.shape[-1] - 1, 1)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
