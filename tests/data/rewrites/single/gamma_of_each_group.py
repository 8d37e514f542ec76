"""Mistake: gamma_of_each_group"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    x = X.reshape(X.shape[0], num_groups, -1)
    mu, var = x.mean(axis=2, keepdims=True), x.var(axis=2, keepdims=True)
    scale, shift = gamma[:num_groups, None], beta[:num_groups, None]
    return (scale * (x - mu) / np.sqrt(var + epsilon) + shift).reshape(X.shape)
