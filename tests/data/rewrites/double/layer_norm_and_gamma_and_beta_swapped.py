"""Mistakes: layer_norm and gamma_and_beta_swapped"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    axes = (1, 2, 3)
    x = (X - X.mean(axes, keepdims=True)) / np.sqrt(X.var(axes, keepdims=True) + epsilon)
    return x * beta[:, None, None] + gamma[:, None, None]
