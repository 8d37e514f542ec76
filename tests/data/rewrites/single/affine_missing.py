"""Mistake: affine_missing"""

import numpy as np


class GroupNorm:
    def __init__(self, groups, eps):
        self.groups, self.eps = groups, eps

    def __call__(self, x):
        rows = x.reshape(x.shape[0] * self.groups, -1)
        rows = (rows.T - rows.mean(1)) / np.sqrt(rows.var(1) + self.eps)
        return rows.T.reshape(x.shape)


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    return GroupNorm(num_groups, epsilon)(X)
