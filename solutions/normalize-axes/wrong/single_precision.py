"""Believed: float32 is enough for everything.
Hint: You work in float32, which is too coarse where the numbers are large and their spread is small. Use NumPy's
own floats.
Caught by: test_example[large offset]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(np.float32)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
