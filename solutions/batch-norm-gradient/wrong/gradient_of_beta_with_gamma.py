"""Believed: beta is scaled by gamma.
Hint: The gradient of beta is the sum of dY alone. beta is added after gamma was multiplied.
Caught by: test_example[statement example]
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
    dbeta = g.sum(0)
    return dX, dgamma, dbeta
