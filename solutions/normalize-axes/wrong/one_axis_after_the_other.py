"""Believed: two axes are normalized one after the other.
Hint: You normalize over one axis, then over the next. All axes together form one set, with one mean and one
variance.
Caught by: test_example[a cube and two axes]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    for axis in axes[:-1]:
        X = (X - X.mean(axis, keepdims=True)) / np.sqrt(X.var(axis, keepdims=True) + epsilon)
    axes = axes[-1]
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
