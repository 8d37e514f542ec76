"""Mistake: five_axes"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    per = C // num_groups
    out = np.zeros((B, num_groups, per, H, W))
    for b in range(B):
        for g in range(num_groups):
            block = X[b, g * per : (g + 1) * per]
            scale, shift = (v[g * per : (g + 1) * per, None, None] for v in (gamma, beta))
            out[b, g] = scale * (block - block.mean()) / np.sqrt(block.var() + epsilon) + shift
    return out
