"""Believed: there is one length.
Hint: You take the length of the whole matrix. Each row has its own.
Caught by: test_example[statement example]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    length = np.sqrt((X**2).sum()) * np.ones((len(X), 1))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, (dY - Y * along) / floor
