"""Mistake: returns_cache"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    g = X.reshape(B, num_groups, C // num_groups * H * W)
    mu = np.mean(g, axis=-1, keepdims=True)
    sigma2 = np.mean((g - mu) ** 2, axis=-1, keepdims=True)
    normed = ((g - mu) / (sigma2 + epsilon) ** 0.5).reshape(X.shape)
    y = normed * gamma[:, None, None] + beta[:, None, None]
    return y, (num_groups, X, normed, mu, sigma2, gamma, beta, epsilon)
