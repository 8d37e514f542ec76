"""Mistake: affine_before_the_norm"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    scaled = np.stack([X[:, c].astype(float) * gamma[c] + beta[c] for c in range(X.shape[1])], axis=1)
    size = X.shape[1] // num_groups
    for b in range(len(X)):
        for g in range(num_groups):
            part = scaled[b, g * size : (g + 1) * size]
            scaled[b, g * size : (g + 1) * size] = (part - part.mean()) / np.sqrt(part.var() + epsilon)
    return scaled
