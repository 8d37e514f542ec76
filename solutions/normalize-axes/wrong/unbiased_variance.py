"""Believed: the variance divides by one less than the size of a set.
Hint: You divide the squares by one less than the size of the set. Divide by its size.
Caught by: test_example[statement example]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = ((X - mean) ** 2).sum(axis=axes, keepdims=True) / max(X.size // mean.size - 1, 1)
    return (X - mean) / np.sqrt(var + epsilon)
