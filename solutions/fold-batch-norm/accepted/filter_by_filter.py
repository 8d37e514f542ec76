"""Right: filter by filter."""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    weights, bias = np.zeros(W.shape), np.zeros(W.shape[0])
    for o in range(W.shape[0]):
        factor = float(gamma[o]) / np.sqrt(float(variance[o]) + epsilon)
        weights[o] = factor * W[o]
        old = 0.0 if b is None else float(b[o])
        bias[o] = factor * (old - float(mean[o])) + float(beta[o])
    return weights, bias
