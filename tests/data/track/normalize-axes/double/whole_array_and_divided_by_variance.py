"""Mistakes: whole_array and divided_by_variance"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    axes = tuple(range(X.ndim))
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / (var + epsilon)
