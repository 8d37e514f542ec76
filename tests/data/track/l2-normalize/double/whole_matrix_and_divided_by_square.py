"""Mistakes: whole_matrix and divided_by_square"""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    length = np.sqrt((X**2).sum()) * np.ones((len(X), 1))
    floor = np.maximum(length, epsilon)
    Y = X / floor
    along = (dY * Y).sum(1, keepdims=True)
    along = np.where(length > epsilon, along, 0)
    return Y, (dY - Y * along) / floor**2
