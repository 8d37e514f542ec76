"""Mistakes: group_size_for_count and divided_by_variance"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    x = X.reshape(len(X), X.shape[1] // num_groups, -1)
    x = (x - x.mean(2, keepdims=True)) / (x.var(2, keepdims=True) + epsilon)
    return x.reshape(X.shape) * gamma[:, None, None] + beta[:, None, None]
