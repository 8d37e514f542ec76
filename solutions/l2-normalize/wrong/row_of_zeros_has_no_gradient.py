"""Believed: where there is no direction there is no gradient.
Hint: For a row of zeros you return the gradient 0. It is divided by epsilon, so its gradient is dY / epsilon.
Caught by: test_example[a row of zeros]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    length = np.sqrt((X**2).sum(1, keepdims=True))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, np.where(length == 0, 0, (dY - Y * along) / floor)
