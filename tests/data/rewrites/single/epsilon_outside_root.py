"""Mistake: epsilon_outside_root"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    size = X.shape[1] // num_groups
    out = np.empty(X.shape)
    for b, sample in enumerate(X):
        for g in range(num_groups):
            part = sample[g * size : (g + 1) * size]
            deviation = np.sqrt(np.mean((part - np.mean(part)) ** 2))
            out[b, g * size : (g + 1) * size] = (part - np.mean(part)) / (epsilon + deviation)
    return out * gamma[:, None, None] + beta[:, None, None]
