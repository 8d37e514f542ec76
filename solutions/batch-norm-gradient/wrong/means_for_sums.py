"""Believed: a parameter gets the mean of the gradients.
Hint: You take the mean over the samples. gamma and beta act in every one of them, so their gradients are sums.
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
    dgamma = (dY * hat).mean(0)
    dbeta = dY.mean(0)
    return dX, dgamma, dbeta
