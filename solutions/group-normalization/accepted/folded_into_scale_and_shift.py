"""Right: one factor and one summand for each sample and channel, as fast libraries do it."""
import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    groups = X.reshape(B, num_groups, -1)
    mean = np.repeat(groups.mean(axis=2), size, axis=1)
    inverse = np.repeat(1 / np.sqrt(groups.var(axis=2) + epsilon), size, axis=1)
    factor = gamma * inverse
    summand = beta - factor * mean
    return factor[:, :, None, None] * X + summand[:, :, None, None]
