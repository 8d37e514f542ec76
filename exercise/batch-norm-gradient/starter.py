import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    """The gradients of batch norm with respect to X, gamma and beta.

    dY: array of shape (N, C), the gradient with respect to the result
    X: array of shape (N, C)
    gamma: array of shape (C,)
    epsilon: added to the variance

    Returns a tuple of arrays of floats, of shapes (N, C), (C,) and (C,).
    """
    # TODO: go back through the steps of batch norm.
    pass
