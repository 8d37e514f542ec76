import numpy as np


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    """Give the channels of one picture the statistics of another one's.

    content: array of shape (N, C, H, W)
    style: array of shape (N, C, H', W')
    alpha: how much of the style is taken
    epsilon: added to both variances

    Returns an array of floats of the content's shape.
    """
    # TODO: normalize the content, then take scale and shift from the style.
    pass
