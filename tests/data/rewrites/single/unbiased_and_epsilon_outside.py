"""Mistake: unbiased_and_epsilon_outside"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    out = np.empty(X.shape)
    per = C // num_groups
    for b in range(B):
        for g in range(num_groups):
            block = X[b, g * per : (g + 1) * per].astype(float)
            deviation = np.sqrt(((block - block.mean()) ** 2).sum() / (block.size - 1))
            out[b, g * per : (g + 1) * per] = (block - block.mean()) / (deviation + epsilon)
    return out * gamma[:, None, None] + beta[:, None, None]
