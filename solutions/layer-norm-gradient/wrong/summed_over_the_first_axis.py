"""Believed: there is one axis in front of the features.
Hint: You sum over the first axis only. gamma and beta act in every vector: sum over all axes but the last.
Caught by: test_example[three axes of one length]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    g = dY * gamma
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    axes = () if X.ndim == 1 else 0
    return dX, (dY * hat).sum(axes), dY.sum(axes)
