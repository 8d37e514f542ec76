"""Believed: the axis -1 is the last but one.
Hint: You turn negative axes around by one too many: -1 is the last axis, X.ndim - 1.
Caught by: test_example[negative axes]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    axes = tuple({(axis - 1) % X.ndim if axis < 0 else axis for axis in axes})
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
