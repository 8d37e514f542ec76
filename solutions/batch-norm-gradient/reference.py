"""The gradient of batch normalization in training (Ioffe and Szegedy 2015, arXiv:1502.03167), by the chain rule."""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    """The gradients of batch norm with respect to X, gamma and beta.

    dY: (N, C), floats, the gradient with respect to the result; not modified.
    X: (N, C), integers or floats; not modified.
    gamma: (C,), one scale for each feature.
    epsilon: float, added to the biased variance before the root.

    Returns floats of shapes (N, C), (C,) and (C,).
    """
    X = X.astype(float)
    root = np.sqrt(X.var(axis=0) + epsilon)
    normalized = (X - X.mean(axis=0)) / root
    # What all samples have in common, and what only stretches them, does not reach the result.
    common = dY.mean(axis=0)
    stretch = normalized * (dY * normalized).mean(axis=0)
    return gamma / root * (dY - common - stretch), (dY * normalized).sum(axis=0), dY.sum(axis=0)
