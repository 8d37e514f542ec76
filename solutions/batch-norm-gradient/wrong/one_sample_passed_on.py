"""Believed: with one sample nothing is normalized, so the gradient goes through.
Hint: With one sample you pass the gradient on. The result is beta whatever X is, so the gradient of X is 0.
Caught by: test_example[one sample]
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
    return g if len(X) == 1 else dX, dgamma, dbeta
