"""Mistake: layer_norm"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    rows = []
    for sample in X:
        m, s = np.mean(sample), np.sqrt(np.var(sample) + epsilon)
        rows.append(((sample.T - m) / s * gamma + beta).T)
    return np.array(rows)
