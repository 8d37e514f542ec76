"""Mistake: instance_norm"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    n_samples, n_channels = X.shape[:2]
    result = np.empty(X.shape)
    for n in range(n_samples):
        for c in range(n_channels):
            image = X[n, c]
            centred = image - np.average(image)
            result[n, c] = gamma[c] * centred / np.sqrt(np.average(centred * centred) + epsilon) + beta[c]
    return result
