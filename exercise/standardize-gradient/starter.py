import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    """The gradients of the steps of standardization, from the last to the first.

    dy: array of shape (n,), the gradient with respect to the result
    x: array of shape (n,)
    epsilon: added to the variance

    Returns a tuple: the gradients of root and variance, floats, and of distances and numbers, arrays of shape (n,).
    """
    # TODO: forwards once, then back step by step.
    pass
