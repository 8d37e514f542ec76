"""Mistakes: centred and length_taken_for_constant"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    X = X - X.mean(1, keepdims=True)
    length = np.sqrt((X**2).sum(1, keepdims=True))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, dY / floor
