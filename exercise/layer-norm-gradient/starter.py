import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    """The gradients of layer norm with respect to X, gamma and beta.

    dY: array of shape (..., D), the gradient with respect to the result
    X: array of shape (..., D)
    gamma: array of shape (D,)
    epsilon: added to the variance

    Returns a tuple of arrays of floats, of shapes (..., D), (D,) and (D,).
    """
    # TODO: go back through the steps of layer norm.
    pass
