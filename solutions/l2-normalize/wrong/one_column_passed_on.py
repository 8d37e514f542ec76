"""Believed: a row of one number stays as it is.
Hint: With one column you return X as it is. Its rows have the length 1 too: 1 or -1.
Caught by: test_example[one column]
"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    length = np.sqrt((X**2).sum(1, keepdims=True))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return (X, dY) if X.shape[1] == 1 else (Y, (dY - Y * along) / floor)
