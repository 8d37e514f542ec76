"""Believed: if every axis is named, each number is a set.
Hint: Where all axes are named you return X as it is. Then the whole array is one set.
Caught by: test_example[all axes]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    if len(axes) == X.ndim > 1:
        return X
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
