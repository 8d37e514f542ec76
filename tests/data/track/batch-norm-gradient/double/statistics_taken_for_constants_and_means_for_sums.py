"""Mistakes: statistics_taken_for_constants and means_for_sums"""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(0)
    var = X.var(0)
    root = np.sqrt(var + epsilon)
    hat = (X - mean) / root
    g = dY * gamma
    dX = g / root
    dgamma = (dY * hat).mean(0)
    dbeta = dY.mean(0)
    return dX, dgamma, dbeta
