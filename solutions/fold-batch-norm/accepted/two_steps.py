"""Right: first without the norm's scale and shift, then with."""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    deviation = (variance + epsilon) ** 0.5
    if b is None:
        b = 0.0 * mean
    weights = (W.T / deviation).T
    bias = (np.asarray(b, dtype=float) - mean) / deviation
    return np.einsum("o...,o->o...", weights, gamma), bias * gamma + beta
