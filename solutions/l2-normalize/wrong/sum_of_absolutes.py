"""Believed: the length is the sum of the absolute values.
Hint: You divide by the sum of the absolute values, which is L1. The length is the root of the sum of squares.
Caught by: test_example[statement example]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    length = abs(X).sum(1, keepdims=True)
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, (dY - Y * along) / floor
