"""Believed: the gradient is divided by the squared length.
Hint: You divide the gradient by the squared length. Divide by the length.
Caught by: test_example[statement example]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    length = np.sqrt((X**2).sum(1, keepdims=True))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, (dY - Y * along) / floor**2
