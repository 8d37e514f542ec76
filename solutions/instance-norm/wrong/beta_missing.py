"""Believed: the scale is all that is left to do.
Hint: You scale each channel with gamma, but beta is never added.
Caught by: test_example[statement example]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(X.var((2, 3), keepdims=True) + epsilon)
