"""Right: plain Python numbers from beginning to end, NumPy only at the borders."""
import math

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    x, gamma, beta = X.tolist(), gamma.tolist(), beta.tolist()
    y = [[None] * C for _ in range(B)]
    for b in range(B):
        for first in range(0, C, size):
            values = [v for c in range(first, first + size) for row in x[b][c] for v in row]
            mean = sum(values) / len(values)
            var = sum((v - mean) ** 2 for v in values) / len(values)
            std = math.sqrt(var + epsilon)
            for c in range(first, first + size):
                y[b][c] = [[gamma[c] * (v - mean) / std + beta[c] for v in row] for row in x[b][c]]
    return np.array(y)
