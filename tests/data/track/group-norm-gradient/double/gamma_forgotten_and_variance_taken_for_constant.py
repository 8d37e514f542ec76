"""Mistakes: gamma_forgotten and variance_taken_for_constant"""

import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    N, C, H, W = X.shape
    x = X.reshape(N, num_groups, -1).astype(float)
    mean = x.mean(2, keepdims=True)
    var = x.var(2, keepdims=True)
    root = np.sqrt(var + epsilon)
    hat = (x - mean) / root
    g = dY.reshape(x.shape)
    dX = (g - g.mean(2, keepdims=True)) / root
    dgamma = (dY * hat.reshape(X.shape)).sum((0, 2, 3))
    dbeta = dY.sum((0, 2, 3))
    return dX.reshape(X.shape), dgamma, dbeta
