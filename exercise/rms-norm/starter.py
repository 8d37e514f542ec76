import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    """Divide every vector along the last axis of X by its root mean square, then scale each feature.

    X: array of shape (..., D)
    gamma: array of shape (D,)
    epsilon: added to the mean of the squares

    Returns an array of floats of the shape of X.
    """
    # TODO: divide each vector by its root mean square, then apply gamma.
    pass
