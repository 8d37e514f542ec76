"""Believed: a matrix holds its variables in columns, so it is normalized by columns.
Hint: You go down the columns of a matrix, and along the last axis of other arrays. It is the last axis always.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt((X**2).mean(0 if X.ndim == 2 else -1, keepdims=True) + epsilon)
