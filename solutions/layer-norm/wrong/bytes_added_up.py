"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    total = X.sum(-1, keepdims=True, dtype=X.dtype)
    mean = total / X.shape[-1]
    var = ((X - mean) ** 2).mean(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
