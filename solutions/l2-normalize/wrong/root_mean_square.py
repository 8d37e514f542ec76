"""Believed: the length is the root of the mean of the squares.
Hint: You take the mean of the squares, as RMS norm does. The length is the root of their sum.
Caught by: test_example[statement example]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    length = np.sqrt((X**2).mean(1, keepdims=True))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, (dY - Y * along) / floor
