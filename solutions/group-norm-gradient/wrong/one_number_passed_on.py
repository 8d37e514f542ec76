"""Believed: in a group of one number nothing is normalized, so the gradient goes through.
Hint: For a group of one number you pass the gradient on. The result is beta whatever X is, so the gradient of X is
0.
Caught by: test_example[groups of one number]
"""

import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    N, C, H, W = X.shape
    x = X.reshape(N, num_groups, -1).astype(float)
    mean = x.mean(2, keepdims=True)
    var = x.var(2, keepdims=True)
    root = np.sqrt(var + epsilon)
    hat = (x - mean) / root
    g = (dY * gamma[:, None, None]).reshape(x.shape)
    dX = (g - g.mean(2, keepdims=True) - hat * (g * hat).mean(2, keepdims=True)) / root
    dgamma = (dY * hat.reshape(X.shape)).sum((0, 2, 3))
    dbeta = dY.sum((0, 2, 3))
    return (g if x.shape[2] == 1 else dX).reshape(X.shape), dgamma, dbeta
