"""Mistakes: each_row and beta_missing"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    x = X - X.mean(axis=-1, keepdims=True)
    return gamma.reshape(-1, 1, 1) * x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + epsilon)
