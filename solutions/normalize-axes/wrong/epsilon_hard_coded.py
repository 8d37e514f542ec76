"""Believed: epsilon is always 1e-5.
Hint: You always add 1e-5. Use the argument epsilon.
Caught by: test_example[large epsilon]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + 1e-5)
