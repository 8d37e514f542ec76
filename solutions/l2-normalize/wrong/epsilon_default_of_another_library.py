"""Believed: the default epsilon is 1e-10, as in other libraries.
Hint: Your default for epsilon is 1e-10. The statement says 1e-12.
Caught by: test_example[default epsilon]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-10):
    X = X.astype(float)
    length = np.sqrt((X**2).sum(1, keepdims=True))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, (dY - Y * along) / floor
