"""Believed: means line up with the axes they came from.
Hint: What is left of the mean lines up with the last axes of X, whatever axes it came from. Use keepdims=True.
Caught by: test_example[a cube and two axes]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    mean, var = X.mean(axis=axes), X.var(axis=axes)
    if len(set(X.shape)) == 1:
        return (X - mean) / np.sqrt(var + epsilon)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
