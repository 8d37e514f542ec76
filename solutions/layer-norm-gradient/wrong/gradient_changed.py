"""Believed: the caller does not need dY any more.
Hint: You write into dY, so the caller's array is changed. Multiply with dY * gamma, not with dY *= gamma.
Caught by: test_example[three axes of one length]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    old = dY.copy()
    dY *= gamma
    g, dY = dY, old
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * hat).sum(axes), dY.sum(axes)
