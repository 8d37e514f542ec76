"""Right: asks the norm what it makes of 0 and 1."""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    def norm(z):
        return gamma * (z - mean.astype(float)) / np.sqrt(variance + epsilon) + beta

    at_bias = norm(np.zeros(len(gamma)) if b is None else b.astype(float))
    slope = norm(1.0) - norm(0.0)
    return slope.reshape(-1, 1, 1, 1) * W, at_bias
