"""Mistakes: interleaved_groups and affine_missing"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    y = np.empty(X.shape)
    for b in range(len(X)):
        for g in range(num_groups):
            part = X[b, g::num_groups]
            y[b, g::num_groups] = (part - part.mean()) / np.sqrt(part.var() + epsilon)
    return y
