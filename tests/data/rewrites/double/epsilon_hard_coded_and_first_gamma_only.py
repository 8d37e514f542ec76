"""Mistakes: epsilon_hard_coded and first_gamma_only"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    x = X.reshape(len(X), num_groups, -1)
    x = (x - x.mean(2, keepdims=True)) / np.sqrt(x.var(2, keepdims=True) + 1e-5)
    return x.reshape(X.shape) * gamma[0] + beta[0]
