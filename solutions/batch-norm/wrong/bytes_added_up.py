"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.sum(0, dtype=X.dtype) / len(X)
    var = ((X - mean) ** 2).mean(0)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
