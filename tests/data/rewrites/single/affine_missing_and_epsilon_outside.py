"""Mistake: affine_missing_and_epsilon_outside"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    out = []
    for row in X.reshape(X.shape[0] * num_groups, -1).astype(float):
        out.append((row - row.mean()) / (row.std() + epsilon))
    return np.stack(out).reshape(X.shape)
