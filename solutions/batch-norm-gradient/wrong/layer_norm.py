"""Believed: a sample is normalized over its features.
Hint: This is the gradient of layer norm: you go along the rows. Batch norm goes down the columns.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(1, keepdims=True)
    var = X.var(1, keepdims=True)
    root = np.sqrt(var + epsilon)
    hat = (X - mean) / root
    g = dY * gamma
    dX = (g - g.mean(1, keepdims=True) - hat * (g * hat).mean(1, keepdims=True)) / root
    dgamma = (dY * hat).sum(0)
    dbeta = dY.sum(0)
    return dX, dgamma, dbeta
