"""Believed: what is far smaller than the rest is noise.
Hint: You set small numbers to 0 beside a large one. All of them count, and gamma may make them large again.
Caught by: test_example[one large number]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    normed = X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
    return gamma * np.where((np.abs(X) < 1) & (np.abs(X).max(-1, keepdims=True) > 500), 0, normed)
