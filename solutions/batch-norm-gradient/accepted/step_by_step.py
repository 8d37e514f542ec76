"""Right: back through the steps, one by one."""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    N = X.shape[0]
    mu = X.astype(float).mean(axis=0)
    d = X - mu
    v = (d**2).mean(axis=0)
    s = np.sqrt(v + epsilon)
    hat = d / s
    d_hat = dY * gamma
    d_s = -(d_hat * d).sum(axis=0) / s**2
    d_v = d_s * 0.5 / s
    d_d = d_hat / s + d_v * 2 * d / N
    d_mu = -d_d.sum(axis=0)
    return d_d + d_mu / N, (dY * hat).sum(axis=0), dY.sum(axis=0)
