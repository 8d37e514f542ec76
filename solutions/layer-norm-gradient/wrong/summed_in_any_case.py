"""Believed: there is always an axis to sum over.
Hint: For a vector alone you sum over its features. There is nothing to sum: the gradients of gamma and beta have
D entries.
Caught by: test_example[one vector]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    g = dY * gamma
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    axes = tuple(range(X.ndim - 1)) or 0
    return dX, (dY * hat).sum(axes), dY.sum(axes)
