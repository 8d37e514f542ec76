"""Mistake: divided_by_variance"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    size = X.shape[1] // num_groups
    y = X.astype(float)
    for sample in y:
        for start in range(0, len(sample), size):
            group = sample[start : start + size]
            group -= group.mean()
            group /= np.mean(group * group) + epsilon
    return y * gamma[:, None, None] + beta[:, None, None]
