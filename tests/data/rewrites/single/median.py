"""Mistake: median"""

import statistics

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    flat = X.astype(float).reshape(-1, X[0].size // num_groups)
    middle = np.array([[statistics.median(row.tolist())] for row in flat])
    flat = (flat - middle) / np.sqrt(flat.var(axis=1, keepdims=True) + epsilon)
    return flat.reshape(X.shape) * gamma[:, None, None] + beta[:, None, None]
