"""Believed: the default epsilon is 1e-8.
Hint: Your default for epsilon is 1e-8. The statement says 1e-5.
Caught by: test_example[default epsilon]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-8):
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    g = dY * gamma
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * hat).sum(axes), dY.sum(axes)
