"""Believed: a scale is never negative.
Hint: You take the absolute value of gamma. A negative scale turns a feature around.
Caught by: test_any_shape[by position]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return abs(gamma) * X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
