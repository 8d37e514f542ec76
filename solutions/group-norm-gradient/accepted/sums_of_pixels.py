"""Right: by sums over pixels, as libraries do it."""

import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    N, C, H, W = X.shape
    G, D, M = num_groups, C // num_groups, C // num_groups * H * W
    x = X.astype(float)
    mean = x.reshape(N, G, -1).mean(2)
    x = x - np.repeat(mean, D, axis=1)[:, :, None, None]
    inverse = 1 / np.sqrt((x**2).reshape(N, G, -1).mean(2) + epsilon)
    ds, db = (dY * x).sum((2, 3)), dY.sum((2, 3))
    scale = np.repeat(inverse, D, axis=1)
    group_ds = np.repeat((ds * gamma).reshape(N, G, D).sum(2), D, axis=1)
    group_db = np.repeat((db * gamma).reshape(N, G, D).sum(2), D, axis=1)
    along = -group_ds * scale**3 / M
    dX = dY * (gamma * scale)[:, :, None, None] + x * along[:, :, None, None] - (group_db * scale / M)[:, :, None, None]
    return dX, (ds * scale).sum(0), db.sum(0)
