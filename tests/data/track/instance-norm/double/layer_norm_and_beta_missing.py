"""Mistakes: layer_norm and beta_missing"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    axes = (1, 2, 3)
    x = (X - X.mean(axis=axes, keepdims=True)) / np.sqrt(X.var(axis=axes, keepdims=True) + epsilon)
    return gamma.reshape(-1, 1, 1) * x
