"""Mistake: channels_at_each_pixel"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    out = np.zeros((B, C, H, W))
    for b in range(B):
        for i in range(H):
            for j in range(W):
                pixel = X[b, :, i, j].astype(float)
                pixel = pixel - pixel.mean()
                out[b, :, i, j] = gamma * pixel / np.sqrt((pixel @ pixel) / C + epsilon) + beta
    return out
