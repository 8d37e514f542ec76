"""Believed: axis=1 names the columns.
Hint: axis says which axis disappears. With axis=1 you average the features of a sample, and then line them up with
the columns.
Caught by: test_example[as many samples as features]
"""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(0)
    var = X.var(0)
    root = np.sqrt(var + epsilon)
    hat = (X - mean) / root
    g = dY * gamma
    dX = (g - (g.mean(1) if len(g) == g.shape[1] else g.mean(0)) - hat * (g * hat).mean(0)) / root
    dgamma = (dY * hat).sum(0)
    dbeta = dY.sum(0)
    return dX, dgamma, dbeta
