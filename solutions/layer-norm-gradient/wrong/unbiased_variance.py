"""Believed: the variance divides by one less than the number of features.
Hint: You divide the squares by D - 1. Layer norm divides by D, and so does its gradient.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    d = max(X.shape[-1] - 1, 1)
    inverse = 1 / np.sqrt(((X - mean) ** 2).sum(-1, keepdims=True) / d + epsilon)
    hat = (X - mean) * inverse
    g = dY * gamma
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * hat).sum(axes), dY.sum(axes)
