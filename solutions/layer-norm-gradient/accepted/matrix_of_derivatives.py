"""Right: by the matrix of all derivatives of a vector."""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    D = X.shape[-1]
    x, up = X.reshape(-1, D).astype(float), dY.reshape(-1, D)
    s = np.sqrt(x.var(1) + epsilon)
    hat = (x - x.mean(1)[:, None]) / s[:, None]
    jacobian = (np.eye(D) - 1 / D - hat[:, :, None] * hat[:, None, :] / D) / s[:, None, None]
    dX = np.einsum("nij,nj->ni", jacobian, up * gamma)
    return dX.reshape(X.shape), (up * hat).sum(0), up.sum(0)
