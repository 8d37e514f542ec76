"""Mistake: epsilon_default_hundred_millionth"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    epsilon = 1e-8 if epsilon == 1e-5 else epsilon
    out = np.empty(X.shape)
    per = X.shape[1] // num_groups
    for b in range(X.shape[0]):
        for first in range(0, X.shape[1], per):
            block = X[b, first : first + per].astype(float)
            out[b, first : first + per] = (block - block.mean()) * (block.var() + epsilon) ** -0.5
    return out * gamma[:, None, None] + beta[:, None, None]
