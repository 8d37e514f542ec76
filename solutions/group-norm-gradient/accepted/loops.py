"""Right: sample by sample, group by group."""

import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    N, C = X.shape[:2]
    size = C // num_groups
    dX, dgamma, dbeta = np.zeros(X.shape), np.zeros(C), np.zeros(C)
    for n in range(N):
        for first in range(0, C, size):
            part = slice(first, first + size)
            x = X[n, part].astype(float)
            s = (x.var() + epsilon) ** 0.5
            hat = (x - x.mean()) / s
            g = dY[n, part] * gamma[part, None, None]
            dX[n, part] = (g - g.mean() - hat * (g * hat).mean()) / s
            dgamma[part] += (dY[n, part] * hat).sum((1, 2))
            dbeta[part] += dY[n, part].sum((1, 2))
    return dX, dgamma, dbeta
