"""Believed: the default epsilon is 1e-3, as in some libraries.
Hint: Your default for epsilon is 1e-3. The statement says 1e-5.
Caught by: test_example[statement example]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-3):
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
