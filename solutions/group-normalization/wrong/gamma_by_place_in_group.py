"""Believed: gamma is indexed by the channel's place within its group.
Hint: You count the channels from the start of their group when you look up gamma and beta. They are counted
from the first channel of all.
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
            for k in range(size):
                out[b, g * size + k] = gamma[k] * norm[k] + beta[k]
    return out
