"""The gradient of group normalization (Wu and He 2018, arXiv:1803.08494), by the chain rule."""

import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    """The gradients of group norm with respect to X, gamma and beta.

    dY: (N, C, H, W), floats, the gradient with respect to the result; not modified.
    X: (N, C, H, W), integers or floats; not modified.
    gamma: (C,), one scale for each channel.
    num_groups: divides C.
    epsilon: float, added to the biased variance before the root.

    Returns floats of shapes (N, C, H, W), (C,) and (C,).
    """
    rows = X.reshape(X.shape[0], num_groups, -1).astype(float)
    root = np.sqrt(rows.var(axis=2, keepdims=True) + epsilon)
    normalized = (rows - rows.mean(axis=2, keepdims=True)) / root
    # The channels of a group have different scales, so these come before the means.
    g = (dY * gamma[:, None, None]).reshape(rows.shape)
    stretch = normalized * (g * normalized).mean(axis=2, keepdims=True)
    dX = (g - g.mean(axis=2, keepdims=True) - stretch) / root
    dgamma = (dY * normalized.reshape(X.shape)).sum(axis=(0, 2, 3))
    return dX.reshape(X.shape), dgamma, dY.sum(axis=(0, 2, 3))
