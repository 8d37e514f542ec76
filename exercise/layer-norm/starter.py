import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    """Normalize every vector along the last axis of X, then scale and shift each feature.

    X: array of shape (..., D)
    gamma, beta: arrays of shape (D,)
    epsilon: added to the variance

    Returns an array of floats of the shape of X.
    """
    # TODO: normalize each vector, then apply gamma and beta.
    pass
