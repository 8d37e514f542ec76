"""Mistake: whole_batch"""

import numpy as np


def standardize(values, epsilon):
    total = values.sum() / values.size
    spread = ((values - total) ** 2).sum() / values.size
    return (values - total) * (spread + epsilon) ** -0.5


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    shape = (1, -1, 1, 1)
    return standardize(X.astype("float64"), epsilon) * gamma.reshape(shape) + beta.reshape(shape)
