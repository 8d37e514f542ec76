"""Believed: the scale is all that is left to do.
Hint: You scale each feature with gamma, but beta is never added.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon)
