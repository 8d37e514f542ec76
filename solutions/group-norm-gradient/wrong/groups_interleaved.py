"""Believed: the channel c belongs to group c modulo num_groups.
Hint: Your groups take channels that lie apart. Neighbouring channels form a group: that of channel c is c // (C //
num_groups).
Caught by: test_example[statement example]
"""

import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    N, C, H, W = X.shape
    order = np.argsort(np.arange(C) % num_groups, kind="stable")
    back = np.argsort(order)
    x = X[:, order].reshape(N, num_groups, -1).astype(float)
    mean = x.mean(2, keepdims=True)
    var = x.var(2, keepdims=True)
    root = np.sqrt(var + epsilon)
    hat = (x - mean) / root
    g = (dY * gamma[:, None, None])[:, order].reshape(x.shape)
    dX = (g - g.mean(2, keepdims=True) - hat * (g * hat).mean(2, keepdims=True)) / root
    dX = dX.reshape(X.shape)[:, back]
    dgamma = (dY * hat.reshape(X.shape)[:, back]).sum((0, 2, 3))
    dbeta = dY.sum((0, 2, 3))
    return dX.reshape(X.shape), dgamma, dbeta
