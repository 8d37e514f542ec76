"""Believed: the variance divides by one less than the number of samples.
Hint: You divide the squares by N - 1. In training batch norm divides by N, and so does its gradient.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(0)
    var = ((X - mean) ** 2).sum(0) / max(len(X) - 1, 1)
    root = np.sqrt(var + epsilon)
    hat = (X - mean) / root
    g = dY * gamma
    dX = (g - g.mean(0) - hat * (g * hat).mean(0)) / root
    dgamma = (dY * hat).sum(0)
    dbeta = dY.sum(0)
    return dX, dgamma, dbeta
