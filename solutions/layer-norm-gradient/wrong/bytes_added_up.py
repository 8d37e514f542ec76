"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    mean = X.sum(-1, keepdims=True, dtype=X.dtype) / X.shape[-1]
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    g = dY * gamma
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * hat).sum(axes), dY.sum(axes)
