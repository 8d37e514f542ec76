"""Mistake: only_centred"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    parts = [p - p.mean(axis=(1, 2, 3), keepdims=True) for p in np.split(X, num_groups, axis=1)]
    return np.concatenate(parts, axis=1) * gamma[None, :, None, None] + beta[None, :, None, None]
