"""Mistake: batch_norm_without_affine"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    out = np.zeros(X.shape)
    for c in range(X.shape[1]):
        channel = X[:, c].astype(float)
        out[:, c] = (channel - channel.mean()) / (channel.var() + epsilon) ** 0.5
    return out
