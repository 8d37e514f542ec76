import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    """Bring each row to length 1, and a gradient back through it.

    X: array of shape (N, D)
    dY: array of shape (N, D), the gradient with respect to the result
    epsilon: the least that a row is divided by

    Returns a tuple of two arrays of floats of shape (N, D): the normalized rows, and the gradient with respect to X.
    """
    # TODO: the lengths of the rows, the result, the gradient.
    pass
