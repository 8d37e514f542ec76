"""Mistakes: divided_by_variance and gradient_of_beta_with_gamma"""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(0)
    var = X.var(0)
    root = np.sqrt(var + epsilon)
    hat = (X - mean) / root
    g = dY * gamma
    dX = (g - g.mean(0) - hat * (g * hat).mean(0)) / root**2
    dgamma = (dY * hat).sum(0)
    dbeta = g.sum(0)
    return dX, dgamma, dbeta
