"""Believed: a set without spread cannot be normalized and stays as it is.
Hint: You return a constant set unchanged. Its distances from the mean are 0, so it becomes zeros.
Caught by: test_example[a constant set]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return np.where(var == 0, X, (X - mean) / np.sqrt(var + epsilon))
