"""Believed: the variance divides by one less than the number of pixels.
Hint: You divide the squares by one less than the number of pixels. Divide by their number.
Caught by: test_example[statement example]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    x = X - X.mean((2, 3), keepdims=True)
    var = (x**2).sum((2, 3), keepdims=True) / max(X[0, 0].size - 1, 1)
    return gamma[:, None, None] * x / np.sqrt(var + epsilon) + beta[:, None, None]
