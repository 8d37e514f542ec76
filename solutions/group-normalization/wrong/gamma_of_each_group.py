"""Believed: gamma and beta hold one number for each group.
Hint: All channels of a group get the same scale and shift. Each channel has its own entry of gamma and
beta.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    out = np.zeros((B, C, H, W))
    for b in range(B):
        for g in range(num_groups):
            part = X[b, g * size : (g + 1) * size]
            norm = (part - part.mean()) / np.sqrt(part.var() + epsilon)
            out[b, g * size : (g + 1) * size] = gamma[g] * norm + beta[g]
    return out
