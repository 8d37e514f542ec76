"""Believed: the channels are the last axis.
Hint: You take axes 1 and 2 for rows and columns. The channels are axis 1 here, and rows and columns axes 2 and 3.
Caught by: test_example[statement example]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((1, 2), keepdims=True)
    var = X.var((1, 2), keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(var + epsilon) + beta[:, None, None]
