"""Batch normalization in training after Ioffe and Szegedy, "Batch Normalization" (2015, arXiv:1502.03167)."""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    """Normalize every feature over the samples, then scale and shift it.

    X: (N, C), integers or floats; not modified.
    gamma, beta: (C,), one scale and one shift for each feature.
    epsilon: float, added to the biased variance before the root.

    Returns floats of shape (N, C).
    """
    mean = X.mean(axis=0)
    variance = X.var(axis=0)
    return gamma * (X - mean) / np.sqrt(variance + epsilon) + beta
