"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    x = X - X.sum((2, 3), keepdims=True, dtype=X.dtype) / X[0, 0].size
    var = (x**2).mean((2, 3), keepdims=True)
    return gamma[:, None, None] * x / np.sqrt(var + epsilon) + beta[:, None, None]
