"""Believed: one mean and one variance are enough.
Hint: You take one mean and one variance of the whole array. Each set has its own.
Caught by: test_example[statement example]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    axes = tuple(range(X.ndim))
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
