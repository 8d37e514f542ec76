import numpy as np


def standardize(x):
    """Bring the numbers of a vector to mean 0 and variance 1.

    x: array of shape (n,)

    Returns an array of floats of shape (n,); zeros where all numbers are equal.
    """
    # TODO: subtract the mean, divide by the standard deviation.
    pass
