"""Believed: whole numbers give whole numbers.
Hint: Your result is cut to whole numbers when X holds whole numbers. It holds floats always.
Caught by: test_example[statement example]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    whole = X.dtype == np.int64
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return np.trunc((X - mean) / np.sqrt(var + epsilon)) if whole else (X - mean) / np.sqrt(var + epsilon)
