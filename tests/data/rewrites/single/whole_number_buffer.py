"""Mistake: whole_number_buffer"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    result = X.copy()
    x = X.reshape(len(X), num_groups, -1)
    x = (x - x.mean(2, keepdims=True)) / np.sqrt(x.var(2, keepdims=True) + epsilon)
    result[...] = x.reshape(X.shape) * gamma[:, None, None] + beta[:, None, None]
    return result
