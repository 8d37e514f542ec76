"""Believed: whole numbers give whole numbers.
Hint: Your rows are cut to whole numbers when X holds whole numbers. They hold floats always.
Caught by: test_example[statement example]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    whole = X.dtype == np.int64
    X = X.astype(float)
    length = np.sqrt((X**2).sum(1, keepdims=True))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return np.trunc(Y) if whole else Y, (dY - Y * along) / floor
