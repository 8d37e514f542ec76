"""Believed: float32 is enough for everything.
Hint: You work in float32, which is too coarse where the numbers are large and their spread is small. Use NumPy's
own floats.
Caught by: test_example[large offset]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    X = X.astype(np.float32)
    mean = X.mean((2, 3), keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(X.var((2, 3), keepdims=True) + epsilon) + beta[:, None, None]
