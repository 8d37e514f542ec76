"""Believed: the statistics of a feature are taken over the vectors.
Hint: This is the gradient of batch norm: you go down the columns. Layer norm goes along the last axis.
Caught by: test_example[three axes of one length]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(0, keepdims=True)
    inverse = 1 / np.sqrt(X.var(0, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    g = dY * gamma
    dX = inverse * (g - g.mean(0, keepdims=True) - hat * (g * hat).mean(0, keepdims=True))
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * hat).sum(axes), dY.sum(axes)
