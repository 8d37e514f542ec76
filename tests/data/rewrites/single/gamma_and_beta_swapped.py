"""Mistake: gamma_and_beta_swapped"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    def affine(values, shift, scale):
        return scale[:, None, None] * values + shift[:, None, None]

    x = X.reshape(len(X), num_groups, -1).astype(float)
    x -= x.mean(2)[:, :, None]
    x /= np.sqrt((x * x).mean(2) + epsilon)[:, :, None]
    return affine(x.reshape(X.shape), gamma, beta)
