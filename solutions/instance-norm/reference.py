"""Instance normalization after Ulyanov, Vedaldi and Lempitsky, "Instance Normalization" (2016, arXiv:1607.08022)."""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    """Normalize every channel of every sample over its pixels, then scale and shift each channel.

    X: (N, C, H, W), integers or floats; not modified.
    gamma, beta: (C,), one scale and one shift for each channel.
    epsilon: float, added to the biased variance before the root.

    Returns floats of shape (N, C, H, W).
    """
    mean = X.mean(axis=(2, 3), keepdims=True)
    variance = X.var(axis=(2, 3), keepdims=True)
    normalized = (X - mean) / np.sqrt(variance + epsilon)
    # A bare (C,) vector would line up with the columns.
    return gamma[:, None, None] * normalized + beta[:, None, None]
