"""Believed: gamma is passed on the direct way only.
Hint: You multiply the first term by gamma and the other two not. All three ways lead through it.
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
    dX = (g - dY.mean(0) - hat * (dY * hat).mean(0)) / root
    dgamma = (dY * hat).sum(0)
    dbeta = dY.sum(0)
    return dX, dgamma, dbeta
