"""Mistakes: median and beta_missing"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    x = X.reshape(len(X), num_groups, -1)
    x = (x - np.median(x, axis=2, keepdims=True)) / np.sqrt(x.var(2, keepdims=True) + epsilon)
    return x.reshape(X.shape) * gamma[:, None, None]
