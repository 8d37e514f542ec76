"""Mistakes: instance_norm and epsilon_outside_root"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    x = (X - X.mean((2, 3), keepdims=True)) / (X.std((2, 3), keepdims=True) + epsilon)
    return x * gamma[:, None, None] + beta[:, None, None]
