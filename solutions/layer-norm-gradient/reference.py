"""The gradient of layer normalization (Ba, Kiros and Hinton 2016, arXiv:1607.06450), by the chain rule."""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    """The gradients of layer norm with respect to X, gamma and beta.

    dY: (..., D), floats, the gradient with respect to the result; not modified.
    X: (..., D), integers or floats; not modified.
    gamma: (D,), one scale for each feature.
    epsilon: float, added to the biased variance before the root.

    Returns floats of shapes (..., D), (D,) and (D,).
    """
    X = X.astype(float)
    root = np.sqrt(X.var(axis=-1, keepdims=True) + epsilon)
    normalized = (X - X.mean(axis=-1, keepdims=True)) / root
    g = dY * gamma
    # What all numbers of a vector have in common, and what only stretches it, does not reach the result.
    common = g.mean(axis=-1, keepdims=True)
    stretch = normalized * (g * normalized).mean(axis=-1, keepdims=True)
    vectors = tuple(range(X.ndim - 1))
    return (g - common - stretch) / root, (dY * normalized).sum(axis=vectors), dY.sum(axis=vectors)
