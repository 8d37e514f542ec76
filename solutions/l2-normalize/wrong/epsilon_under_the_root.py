"""Believed: epsilon is a floor of the sum of squares.
Hint: You compare the sum of squares with epsilon. The length is compared.
Caught by: test_example[a row of zeros]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    length = np.sqrt((X**2).sum(1, keepdims=True))
    floor = np.sqrt(np.maximum(length**2, epsilon))
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, (dY - Y * along) / floor
