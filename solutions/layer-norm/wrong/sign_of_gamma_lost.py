"""Believed: a scale is never negative.
Hint: You take the absolute value of gamma. A negative scale turns a feature around.
Caught by: test_any_shape[by position]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return abs(gamma) * (X - mean) / np.sqrt(var + epsilon) + beta
