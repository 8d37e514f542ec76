"""Believed: a vector without spread cannot be normalized and stays as it is.
Hint: You return a constant vector unchanged. Its distances from the mean are 0, so only beta is left.
Caught by: test_example[a constant vector]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    normed = gamma * (X - mean) / np.sqrt(var + epsilon) + beta
    return np.where((var == 0) & (X.shape[-1] > 1), X, normed)
