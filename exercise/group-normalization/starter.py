import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    """Normalize X over each (sample, group), then scale and shift each channel.

    X: array of shape (B, C, H, W)
    gamma, beta: arrays of shape (C,)
    num_groups: number of groups, divides C
    epsilon: added to the variance

    Returns an array of floats of shape (B, C, H, W).
    """
    # TODO: normalize each group, then apply gamma and beta.
    pass
