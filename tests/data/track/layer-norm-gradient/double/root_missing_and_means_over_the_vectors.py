"""Mistakes: root_missing and means_over_the_vectors"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    x = X.astype(float)
    h = (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + epsilon)
    g = dY * gamma
    front = tuple(range(x.ndim - 1))
    dX = g - g.mean(-1, keepdims=True) - h * (g * h).mean(-1, keepdims=True)
    return dX, (dY * h).mean(front), dY.mean(front)
