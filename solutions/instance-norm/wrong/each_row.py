"""Believed: the last axis holds the pixels.
Hint: You normalize every row by itself. All pixels of a channel share one mean: rows and columns.
Caught by: test_example[statement example]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(3, keepdims=True)
    var = X.var(3, keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(var + epsilon) + beta[:, None, None]
