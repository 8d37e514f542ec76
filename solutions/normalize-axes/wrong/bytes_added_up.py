"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    mean = X.mean(axis=axes, keepdims=True)
    mean = X.sum(axis=axes, keepdims=True, dtype=X.dtype) / (X.size // mean.size)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
