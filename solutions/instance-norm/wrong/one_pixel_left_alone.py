"""Believed: a single pixel cannot be normalized, so it is only scaled and shifted.
Hint: With one pixel you leave out the subtraction. It is its own mean, so it becomes beta.
Caught by: test_example[one pixel]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True) * (X[0, 0].size > 1)
    var = X.var((2, 3), keepdims=True) if X[0, 0].size > 1 else 1
    return gamma[:, None, None] * (X - mean) / np.sqrt(var + epsilon) + beta[:, None, None]
