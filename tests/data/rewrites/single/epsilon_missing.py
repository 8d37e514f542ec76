"""Mistake: epsilon_missing"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    parts = np.split(X, num_groups, axis=1)
    axes = (1, 2, 3)
    parts = [(p - p.mean(axes, keepdims=True)) / np.sqrt(p.var(axes, keepdims=True)) for p in parts]
    return np.concatenate(parts, 1) * gamma[:, None, None] + beta[:, None, None]
