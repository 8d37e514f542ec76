"""The forward pass in training as many courses teach it, one small step a line."""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    samples = X.shape[0]
    mean = 1.0 / samples * np.sum(X, axis=0, dtype=float)
    centred = X - mean
    squares = centred**2
    variance = 1.0 / samples * np.sum(squares, axis=0)
    root = np.sqrt(variance + epsilon)
    inverse = 1.0 / root
    normalized = centred * inverse
    scaled = gamma * normalized
    return scaled + beta
