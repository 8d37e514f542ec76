"""Mistakes: divided_by_variance and gradient_of_beta_with_gamma"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    x = X.astype(float)
    v = x.var(-1, keepdims=True) + epsilon
    h = (x - x.mean(-1, keepdims=True)) / np.sqrt(v)
    g = dY * gamma
    front = tuple(range(x.ndim - 1))
    dX = (g - g.mean(-1, keepdims=True) - h * (g * h).mean(-1, keepdims=True)) / v
    return dX, (dY * h).sum(front), g.sum(front)
