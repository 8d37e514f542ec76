"""Believed: an epsilon above one is a slip of the pen.
Hint: You cut off a large epsilon. It may be as large as the caller likes.
Caught by: test_example[large epsilon]
"""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(0)
    var = X.var(0)
    root = np.sqrt(var + min(epsilon, 1.0))
    hat = (X - mean) / root
    g = dY * gamma
    dX = (g - g.mean(0) - hat * (g * hat).mean(0)) / root
    dgamma = (dY * hat).sum(0)
    dbeta = dY.sum(0)
    return dX, dgamma, dbeta
