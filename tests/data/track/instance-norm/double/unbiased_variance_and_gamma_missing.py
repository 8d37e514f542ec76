"""Mistakes: unbiased_variance and gamma_missing"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    n = X.shape[2] * X.shape[3]
    x = X - X.mean(axis=(2, 3), keepdims=True)
    var = (x * x).sum(axis=(2, 3), keepdims=True) / max(n - 1, 1)
    return x / np.sqrt(var + epsilon) + beta.reshape(-1, 1, 1)
