"""Believed: it does not matter when gamma is multiplied.
Hint: You multiply by gamma at the end. It comes first, before the means are taken, since it differs from feature
to feature.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    g = dY
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    dX = gamma * dX
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * hat).sum(axes), dY.sum(axes)
