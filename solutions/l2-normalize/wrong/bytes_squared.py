"""Believed: the square of a byte is as large as it has to be.
Hint: You square the numbers in their own type, and the square of a byte runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    length = np.sqrt((X**2).sum(1, keepdims=True))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, (dY - Y * along) / floor
