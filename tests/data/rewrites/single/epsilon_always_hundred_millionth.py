"""Mistake: epsilon_always_hundred_millionth"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    EPS = 1e-8
    x = np.asarray(X, dtype=float).reshape(X.shape[0], num_groups, -1)
    centred = x - x.mean(axis=-1)[..., None]
    variance = (centred**2).mean(axis=-1)[..., None]
    y = (centred / np.sqrt(variance + EPS)).reshape(X.shape)
    return y * gamma[None, :, None, None] + beta[None, :, None, None]
