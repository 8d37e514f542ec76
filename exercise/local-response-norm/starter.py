import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    """Divide each number by a power of the squares of the channels beside it.

    X: array of shape (N, C, H, W)
    size: how many channels a window has
    alpha, beta, k: factor, power and least value of the divisor

    Returns an array of floats of X's shape.
    """
    # TODO: sums of squares in windows of channels.
    pass
