"""Believed: an axis is a number from 0 on.
Hint: Negative axes have no effect in your function. They count from the end.
Caught by: test_example[negative axes]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    axes = tuple(axis for axis in axes if axis >= 0) if min(axes) < 0 and X.ndim > 1 else axes
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
