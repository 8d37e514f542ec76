import numpy as np


def normalize(X, axes, epsilon=1e-5):
    """Bring each set of numbers to mean 0 and variance 1.

    X: array with one to five axes
    axes: tuple of the axes over which mean and variance are taken
    epsilon: added to the variance

    Returns an array of floats of X's shape.
    """
    # TODO: mean and variance over the axes, then normalize.
    pass
