import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    """Normalize every feature over the samples, then scale and shift it.

    X: array of shape (N, C)
    gamma, beta: arrays of shape (C,)
    epsilon: added to the variance

    Returns an array of floats of shape (N, C).
    """
    # TODO: normalize each feature, then apply gamma and beta.
    pass
