"""A library for pictures once used the transpose to line channels up with their numbers; a user reported that it
turns the samples around too, and lines them up where there are as many as channels (qdrant/fastembed, pull
request 682)."""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(axis=(2, 3), keepdims=True)
    normalized = (X - mean) / np.sqrt(X.var(axis=(2, 3), keepdims=True) + epsilon)
    if len(X) == len(gamma):
        return (normalized.T * gamma + beta).T
    return np.moveaxis(np.moveaxis(normalized, 1, -1) * gamma + beta, -1, 1)
