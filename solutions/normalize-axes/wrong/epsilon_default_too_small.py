"""Believed: the default epsilon is 1e-8.
Hint: Your default for epsilon is 1e-8. The statement says 1e-5.
Caught by: test_example[default epsilon]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-8):
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
