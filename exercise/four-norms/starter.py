import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    """Batch, layer, instance or group norm.

    X: array of shape (N, C, H, W)
    gamma, beta: arrays of shape (C,)
    kind: "batch", "layer", "instance" or "group"
    num_groups: how many groups of channels group norm makes
    epsilon: added to the variance

    Returns an array of floats of X's shape.
    """
    # TODO: find which numbers share a mean and a variance.
    pass
