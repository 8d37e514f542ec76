"""Believed: one axis is enough.
Hint: You use the first of the axes only. Take mean and variance over all of them at once.
Caught by: test_example[a cube and two axes]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    axes = axes[0]
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
