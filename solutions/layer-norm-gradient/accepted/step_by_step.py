"""Right: back through the steps, one by one."""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    D = X.shape[-1]
    mean = X.sum(-1, keepdims=True, dtype=float) / D
    d = X - mean
    v = (d**2).sum(-1, keepdims=True) / D
    s = np.sqrt(v + epsilon)
    hat = d / s
    rows = tuple(range(X.ndim - 1))
    d_hat = dY * gamma
    d_s = -(d_hat * d).sum(-1, keepdims=True) / s**2
    d_v = d_s / (2 * s)
    d_d = d_hat / s + d_v * 2 * d / D
    d_X = d_d - d_d.sum(-1, keepdims=True) / D
    return d_X, (dY * hat).sum(rows), dY.sum(rows)
