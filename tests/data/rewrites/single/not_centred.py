"""Mistake: not_centred"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    size = X.shape[1] // num_groups
    deviations = np.sqrt(X.reshape(len(X), num_groups, -1).var(axis=2) + epsilon)
    deviations = np.repeat(deviations, size, axis=1)
    factor = gamma / deviations
    return X * factor[:, :, None, None] + beta[:, None, None]
