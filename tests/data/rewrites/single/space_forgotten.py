"""Mistake: space_forgotten"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    def one(part):
        return (part - np.mean(part, axis=1, keepdims=True)) / np.sqrt(
            np.var(part, 1, keepdims=True) + epsilon
        )

    y = np.hstack([one(part) for part in np.array_split(X, num_groups, axis=1)])
    return y * np.expand_dims(gamma, (0, 2, 3)) + np.expand_dims(beta, (0, 2, 3))
