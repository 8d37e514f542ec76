"""Believed: with one feature nothing is normalized, so the gradient goes through.
Hint: With one feature you pass the gradient on. The result is beta whatever X is, so the gradient of X is 0.
Caught by: test_example[one feature]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    g = dY * gamma
    if X.shape[-1] == 1:
        return g, (dY * hat).sum(tuple(range(X.ndim - 1))), dY.sum(tuple(range(X.ndim - 1)))
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * hat).sum(axes), dY.sum(axes)
