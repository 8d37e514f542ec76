"""L2 normalization of rows and its gradient, with the floor that deep learning libraries have."""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    """Bring each row to length 1, and a gradient back through it.

    X: (N, D), integers or floats; not modified.
    dY: (N, D), floats, the gradient with respect to the result; not modified.
    epsilon: float above 0, the least that a row is divided by.

    Returns two arrays of floats of shape (N, D): the normalized rows, and the gradient with respect to X.
    """
    X = X.astype(float)
    length = np.sqrt((X**2).sum(axis=1, keepdims=True))
    divisor = np.maximum(length, epsilon)
    Y = X / divisor
    # A row that is divided by a constant may be stretched as well as turned.
    along = np.where(length > epsilon, (dY * Y).sum(axis=1, keepdims=True), 0.0)
    return Y, (dY - Y * along) / divisor
