"""Right: vector by vector, number by number."""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    D = X.shape[-1]
    dX, dgamma, dbeta = [], np.zeros(D), np.zeros(D)
    for x, up in zip(X.reshape(-1, D).astype(float), dY.reshape(-1, D)):
        mean = sum(x) / D
        root = (sum((v - mean) ** 2 for v in x) / D + epsilon) ** 0.5
        hat = [(v - mean) / root for v in x]
        g = [u * s for u, s in zip(up, gamma)]
        common = sum(g) / D
        along = sum(a * b for a, b in zip(g, hat)) / D
        dX += [(a - common - b * along) / root for a, b in zip(g, hat)]
        for j in range(D):
            dgamma[j] += up[j] * hat[j]
            dbeta[j] += up[j]
    return np.array(dX).reshape(X.shape), dgamma, dbeta
