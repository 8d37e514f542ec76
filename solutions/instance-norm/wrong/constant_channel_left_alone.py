"""Believed: a channel without spread stays as it is.
Hint: You return a constant channel unchanged. Its distances from the mean are 0, so only beta is left.
Caught by: test_example[a constant channel]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    var = X.var((2, 3), keepdims=True)
    y = gamma[:, None, None] * (X - mean) / np.sqrt(var + epsilon) + beta[:, None, None]
    return np.where((var == 0) & (X[0, 0].size > 1), X, y)
