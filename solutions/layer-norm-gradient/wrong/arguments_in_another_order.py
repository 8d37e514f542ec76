"""Believed: X comes first, as in layer norm.
Hint: Your function takes its arguments in another order than the starter. Some tests pass them by position.
Caught by: test_any_shape[by position]
"""

import numpy as np


def layer_norm_gradient(X, dY, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    g = dY * gamma
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * hat).sum(axes), dY.sum(axes)
