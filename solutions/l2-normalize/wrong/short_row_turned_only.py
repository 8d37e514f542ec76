"""Believed: what lies along the row goes away everywhere.
Hint: You take the part along the row away where the row is shorter than epsilon, too. There it is divided by a
constant.
Caught by: test_example[large epsilon]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    length = np.sqrt((X**2).sum(1, keepdims=True))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    return Y, (dY - Y * along) / floor
