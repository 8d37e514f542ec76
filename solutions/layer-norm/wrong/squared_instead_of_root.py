"""Believed: a power of two undoes the square.
Hint: You square the variance instead of taking its root. The power is 0.5.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return gamma * (X - mean) / (var + epsilon) ** 2 + beta
