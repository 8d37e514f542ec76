import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    """Multiply by gamma and add beta along an axis.

    X: array with one to five axes
    gamma, beta: arrays of shape (n,), where n is X.shape[axis]
    axis: the axis that gamma and beta belong to

    Returns an array of floats of X's shape.
    """
    # TODO: line gamma and beta up with the axis.
    pass
