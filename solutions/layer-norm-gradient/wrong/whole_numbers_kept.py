"""Believed: whole numbers have whole gradients.
Hint: The gradient of X is cut to whole numbers when X holds whole numbers. It holds floats always.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    whole = X.dtype == np.int64
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    g = dY * gamma
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    axes = tuple(range(X.ndim - 1))
    if whole:
        dX = dX.astype(int).astype(float)
    return dX, (dY * hat).sum(axes), dY.sum(axes)
