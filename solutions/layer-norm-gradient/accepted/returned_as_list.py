"""Right: a list in place of a tuple."""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    x = X.astype(np.float64)
    n = x.shape[-1]
    s = np.sqrt(x.var(-1, keepdims=True) + epsilon)
    h = (x - x.mean(-1, keepdims=True)) / s
    g = gamma * dY
    front = tuple(range(x.ndim - 1))
    dX = (n * g - g.sum(-1, keepdims=True) - h * (g * h).sum(-1, keepdims=True)) / (n * s)
    return [dX, np.sum(dY * h, axis=front), np.sum(dY, axis=front)]
