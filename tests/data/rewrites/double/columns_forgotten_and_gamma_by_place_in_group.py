"""Mistakes: columns_forgotten and gamma_by_place_in_group"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    x = X.reshape(B, num_groups, size, H, W)
    x = (x - x.mean((2, 3), keepdims=True)) / np.sqrt(x.var((2, 3), keepdims=True) + epsilon)
    return (x * gamma[:size, None, None] + beta[:size, None, None]).reshape(B, C, H, W)
