"""The backward pass of a deep learning library: rows of groups, with two means of each."""

import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    n, c, h, w = X.shape
    rows = X.astype(np.float64).reshape(n * num_groups, -1)
    mu = rows.mean(axis=1, keepdims=True)
    rstd = 1.0 / np.sqrt(rows.var(axis=1, keepdims=True) + epsilon)
    xhat = (rows - mu) * rstd
    wdy = (dY * gamma.reshape(1, c, 1, 1)).reshape(rows.shape)
    c1 = (xhat * wdy).mean(axis=1, keepdims=True)
    c2 = wdy.mean(axis=1, keepdims=True)
    dx = (wdy - (xhat * c1 + c2)) * rstd
    return dx.reshape(X.shape), (dY * xhat.reshape(X.shape)).sum(axis=(0, 2, 3)), dY.sum(axis=(0, 2, 3))
