"""Believed: a row is divided by the sum of its squares.
Hint: You divide by the sum of squares. Divide by its root.
Caught by: test_example[statement example]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    length = (X**2).sum(1, keepdims=True)
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, (dY - Y * along) / floor
