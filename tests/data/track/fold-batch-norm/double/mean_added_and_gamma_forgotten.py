"""Mistakes: mean_added and gamma_forgotten"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt(variance + epsilon)
    scale = 1 / root
    weights = W.astype(float) * scale[:, None, None, None]
    bias = scale * (b + mean) + beta
    return weights, bias
