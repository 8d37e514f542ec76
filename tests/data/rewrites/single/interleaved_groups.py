"""Mistake: interleaved_groups"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    Y = X.astype(float)
    for g in range(num_groups):
        dealt = Y[:, g::num_groups]
        mean = dealt.mean(axis=(1, 2, 3), keepdims=True)
        std = np.sqrt(dealt.var(axis=(1, 2, 3), keepdims=True) + epsilon)
        Y[:, g::num_groups] = (dealt - mean) / std
    return Y * gamma[None, :, None, None] + beta[None, :, None, None]
