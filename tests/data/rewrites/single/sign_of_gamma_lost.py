"""Mistake: sign_of_gamma_lost"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    groups = np.split(X, num_groups, axis=1)
    axes = (1, 2, 3)
    y = [(g - g.mean(axes, keepdims=True)) / np.sqrt(g.var(axes, keepdims=True) + epsilon) for g in groups]
    return np.concatenate(y, axis=1) * abs(gamma)[:, None, None] + beta[:, None, None]
