"""Believed: the inverse of the length is capped afterwards.
Hint: For a row of zeros you return what is not a number. Take the floor of the length before you divide.
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
    return Y, np.where(length == 0, np.nan, (dY - Y * along) / floor)
