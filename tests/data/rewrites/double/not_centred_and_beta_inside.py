"""Mistakes: not_centred and beta_inside"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    x = X.reshape(len(X), num_groups, -1)
    x = x / np.sqrt(x.var(2, keepdims=True) + epsilon)
    return (x.reshape(X.shape) + beta[:, None, None]) * gamma[:, None, None]
