"""Mistake: instance_norm_without_affine"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    mu = X.mean(axis=(2, 3))
    root = (X.var(axis=(2, 3)) + epsilon) ** 0.5
    return (X - mu[:, :, None, None]) / root[:, :, None, None]
