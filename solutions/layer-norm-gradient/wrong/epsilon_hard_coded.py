"""Believed: epsilon is always 1e-5.
Hint: You always add 1e-5. Use the argument epsilon.
Caught by: test_example[large epsilon]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + 1e-5)
    hat = (X - mean) * inverse
    g = dY * gamma
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * hat).sum(axes), dY.sum(axes)
