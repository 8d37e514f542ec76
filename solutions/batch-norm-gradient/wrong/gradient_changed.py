"""Believed: the caller does not need dY any more.
Hint: You write into dY, so the caller's array is changed. Multiply with dY * gamma, not with dY *= gamma.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(0)
    var = X.var(0)
    root = np.sqrt(var + epsilon)
    hat = (X - mean) / root
    given = dY.copy()
    dY *= gamma
    g, dY = dY, given
    dX = (g - g.mean(0) - hat * (g * hat).mean(0)) / root
    dgamma = (dY * hat).sum(0)
    dbeta = dY.sum(0)
    return dX, dgamma, dbeta
