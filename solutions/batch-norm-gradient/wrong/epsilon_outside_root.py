"""Believed: epsilon is added to the standard deviation.
Hint: You add epsilon after the root. It is added to the variance, inside the root.
Caught by: test_example[a constant feature]
"""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(0)
    var = X.var(0)
    root = np.sqrt(var) + epsilon
    hat = (X - mean) / root
    g = dY * gamma
    dX = (g - g.mean(0) - hat * (g * hat).mean(0)) / root
    dgamma = (dY * hat).sum(0)
    dbeta = dY.sum(0)
    return dX, dgamma, dbeta
