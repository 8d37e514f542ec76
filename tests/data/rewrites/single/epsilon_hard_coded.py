"""Mistake: epsilon_hard_coded"""

import numpy as np


EPS = 0.00001


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    grouped = X.reshape((B, num_groups, C // num_groups, H, W))
    mu = grouped.mean((2, 3, 4))[..., None, None, None]
    var = np.mean(np.square(grouped - mu), (2, 3, 4))[..., None, None, None]
    normed = (grouped - mu) * (var + EPS) ** -0.5
    return normed.reshape((B, C, H, W)) * gamma.reshape((C, 1, 1)) + beta.reshape((C, 1, 1))
