"""Standard scores, as every textbook of statistics has them."""

import numpy as np


def standardize(x):
    """Bring the numbers of a vector to mean 0 and variance 1.

    x: (n,), integers or floats; not modified.

    Returns floats of shape (n,); zeros where all numbers are equal.
    """
    x = x.astype(float)
    # The deviation of equal numbers may be a little more than 0, by rounding.
    if x.min() == x.max():
        return np.zeros(x.shape)
    return (x - x.mean()) / x.std()
