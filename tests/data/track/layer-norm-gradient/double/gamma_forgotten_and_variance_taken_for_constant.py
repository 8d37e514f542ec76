"""Mistakes: gamma_forgotten and variance_taken_for_constant"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    x = X.astype(float)
    s = np.sqrt(x.var(-1, keepdims=True) + epsilon)
    front = tuple(range(x.ndim - 1))
    return (dY - dY.mean(-1, keepdims=True)) / s, (dY * (x - x.mean(-1, keepdims=True)) / s).sum(front), dY.sum(front)
