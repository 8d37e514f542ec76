"""Believed: axes names what each set keeps.
Hint: You take the means over the axes that are not named. The named ones are those that disappear.
Caught by: test_example[statement example]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    axes = tuple(set(range(X.ndim)) - {axis % X.ndim for axis in axes})
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
