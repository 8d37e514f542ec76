import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    """The gradients of group norm with respect to X, gamma and beta.

    dY: array of shape (N, C, H, W), the gradient with respect to the result
    X: array of shape (N, C, H, W)
    gamma: array of shape (C,)
    num_groups: how many groups the channels form
    epsilon: added to the variance

    Returns a tuple of arrays of floats, of shapes (N, C, H, W), (C,) and (C,).
    """
    # TODO: go back through the steps of group norm.
    pass
