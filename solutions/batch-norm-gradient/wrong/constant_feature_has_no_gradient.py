"""Believed: a constant feature becomes zeros, so nothing depends on it.
Hint: You return zeros for a constant feature. Move one of its numbers and the result changes, by as much as
epsilon allows.
Caught by: test_example[a constant feature]
"""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(0)
    var = X.var(0)
    root = np.sqrt(var + epsilon)
    hat = (X - mean) / root
    g = dY * gamma
    dX = (g - g.mean(0) - hat * (g * hat).mean(0)) / root
    dgamma = (dY * hat).sum(0)
    dbeta = dY.sum(0)
    return np.where(var == 0, 0.0, dX), dgamma, dbeta
