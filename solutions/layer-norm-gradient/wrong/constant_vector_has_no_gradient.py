"""Believed: a constant vector becomes zeros, so nothing depends on it.
Hint: You return zeros for a constant vector. Move one of its numbers and the result changes, by as much as
epsilon allows.
Caught by: test_example[a constant vector]
"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt(X.var(-1, keepdims=True) + epsilon)
    hat = (X - mean) * inverse
    g = dY * gamma
    dX = inverse * (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True))
    dX = np.where((X.max(-1, keepdims=True) == X.min(-1, keepdims=True)) & (X.shape[-1] > 1), 0.0, dX)
    axes = tuple(range(X.ndim - 1))
    return dX, (dY * hat).sum(axes), dY.sum(axes)
