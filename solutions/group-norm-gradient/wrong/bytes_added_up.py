"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    N, C, H, W = X.shape
    x = X.reshape(N, num_groups, -1).astype(float)
    x = X.reshape(N, num_groups, -1)
    mean = x.sum(2, keepdims=True, dtype=x.dtype) / x.shape[2]
    var = x.var(2, keepdims=True)
    root = np.sqrt(var + epsilon)
    hat = (x - mean) / root
    g = (dY * gamma[:, None, None]).reshape(x.shape)
    dX = (g - g.mean(2, keepdims=True) - hat * (g * hat).mean(2, keepdims=True)) / root
    dgamma = (dY * hat.reshape(X.shape)).sum((0, 2, 3))
    dbeta = dY.sum((0, 2, 3))
    return dX.reshape(X.shape), dgamma, dbeta
