"""Mistakes: batch_norm and unbiased_variance"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    axes = (0, 2, 3)
    x = (X - X.mean(axes, keepdims=True)) / np.sqrt(X.var(axes, ddof=1, keepdims=True) + epsilon)
    return x * gamma[:, None, None] + beta[:, None, None]
