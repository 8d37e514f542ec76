"""Mistake: group_size_for_count"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    N, C = X.shape[0], X.shape[1]
    Y = np.zeros(X.shape)
    for n in range(N):
        c = 0
        while c < C:
            block = X[n, c : c + num_groups]
            Y[n, c : c + num_groups] = (block - block.mean()) / (block.var() + epsilon) ** 0.5
            c += num_groups
    return np.multiply(Y, gamma[:, np.newaxis, np.newaxis]) + beta[:, np.newaxis, np.newaxis]
