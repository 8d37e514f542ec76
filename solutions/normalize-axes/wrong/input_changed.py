"""Believed: the caller does not need X any more.
Hint: You write into X, so the caller's array is changed. Subtract with X - mean, not with X -= mean.
Caught by: test_example[a cube and two axes]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X if X.dtype == np.float64 else X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    X -= mean
    return X / np.sqrt(var + epsilon)
