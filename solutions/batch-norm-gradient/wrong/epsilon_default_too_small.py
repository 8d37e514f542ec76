"""Believed: the default epsilon is 1e-8.
Hint: Your default for epsilon is 1e-8. The statement says 1e-5.
Caught by: test_example[default epsilon]
"""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-8):
    X = X.astype(float)
    mean = X.mean(0)
    var = X.var(0)
    root = np.sqrt(var + epsilon)
    hat = (X - mean) / root
    g = dY * gamma
    dX = (g - g.mean(0) - hat * (g * hat).mean(0)) / root
    dgamma = (dY * hat).sum(0)
    dbeta = dY.sum(0)
    return dX, dgamma, dbeta
