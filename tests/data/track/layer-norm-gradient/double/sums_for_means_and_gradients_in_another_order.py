"""Mistakes: sums_for_means and gradients_in_another_order"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    x = X.astype(float)
    s = np.sqrt(x.var(-1, keepdims=True) + epsilon)
    h = (x - x.mean(-1, keepdims=True)) / s
    g = dY * gamma
    front = tuple(range(x.ndim - 1))
    dX = (g - g.sum(-1, keepdims=True) - h * (g * h).sum(-1, keepdims=True)) / s
    return dX, dY.sum(front), (dY * h).sum(front)
