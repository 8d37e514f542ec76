import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    """Bring each filter to mean 0 and a sum of squares of 1, and multiply it by its gain.

    W: array of shape (O, ...), one filter for each output
    gain: array of shape (O,)
    epsilon: the least that stands under the root

    Returns an array of floats of W's shape.
    """
    # TODO: mean and variance of each filter.
    pass
