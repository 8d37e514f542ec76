"""Right: back through the steps, one by one."""

import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    N = len(X)
    x = X.astype(float).reshape(N, num_groups, -1)
    M = x.shape[-1]
    d = x - x.sum(-1, keepdims=True) / M
    v = (d * d).sum(-1, keepdims=True) / M
    s = np.sqrt(v + epsilon)
    hat = (d / s).reshape(X.shape)
    dbeta = dY.sum(axis=(0, 2, 3))
    dgamma = (dY * hat).sum(axis=(0, 2, 3))
    d_hat = np.multiply(dY, gamma.reshape(-1, 1, 1)).reshape(x.shape)
    d_s = -(d_hat * d).sum(-1, keepdims=True) / s**2
    d_d = d_hat / s + d_s / (2 * s) * 2 * d / M
    return [(d_d - d_d.mean(-1, keepdims=True)).reshape(X.shape), dgamma, dbeta]
