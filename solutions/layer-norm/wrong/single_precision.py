"""Believed: float32 is enough for everything.
Hint: You work in float32, which is too coarse where the numbers are large and their spread is small. Use NumPy's
own floats.
Caught by: test_example[large offset]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    X = X.astype(np.float32)
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
