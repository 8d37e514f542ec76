"""Right: the sums for gamma and beta are used again."""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    N = len(X)
    d = X - X.sum(0, dtype=float) / N
    s = np.sqrt((d * d).sum(0) / N + epsilon)
    hat = d / s
    dbeta = dY.sum(0)
    dgamma = (dY * hat).sum(0)
    return gamma / (N * s) * (N * dY - dbeta - hat * dgamma), dgamma, dbeta
